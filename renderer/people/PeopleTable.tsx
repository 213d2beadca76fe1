import { Button } from '@fluentui/react-components';
import { Edit20Regular, Key20Regular } from '@fluentui/react-icons';
import { type Person, ROLE_LABELS } from '../../shared/contract/people.ts';
import { formatMoment } from '../components/dates.ts';
import { Mark } from '../components/Marks.tsx';
import { ROLE_MEANINGS } from './roles.ts';

interface PeopleTableProps {
  people: readonly Person[];
  me: Person | null;
  mayChange: boolean;
  onEdit: (person: Person) => void;
  onReset: (person: Person) => void;
}

/** Those at work first, those who left below; each by name. */
function inOrder(people: readonly Person[]): Person[] {
  const { compare } = new Intl.Collator('vi');
  return [...people].sort(
    (one, other) => Number(one.retired) - Number(other.retired) || compare(one.name, other.name),
  );
}

export function PeopleTable({ people, me, mayChange, onEdit, onReset }: PeopleTableProps) {
  return (
    <section className="panel people-frame" aria-label="Danh sách người dùng">
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Chức vụ</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Thêm lúc</th>
            {mayChange && <th scope="col">Việc</th>}
          </tr>
        </thead>
        <tbody>
          {inOrder(people).map((person) => (
            <tr key={person.id} className={person.retired ? 'people-retired' : undefined}>
              <td>
                <b>{person.name}</b> {person.id === me?.id && <Mark tone="met">Đang đăng nhập</Mark>}
                {person.retired && <Mark tone="notAssessed">Đã ngừng dùng</Mark>}
              </td>
              <td>{person.position}</td>
              <td title={ROLE_MEANINGS[person.role]}>{ROLE_LABELS[person.role]}</td>
              <td>{formatMoment(person.createdAt)}</td>
              {mayChange && (
                <td>
                  <Button
                    size="small"
                    icon={<Edit20Regular />}
                    aria-label={`Sửa ${person.name}`}
                    onClick={() => onEdit(person)}
                  >
                    Sửa
                  </Button>{' '}
                  <Button
                    size="small"
                    icon={<Key20Regular />}
                    aria-label={`Đặt lại mã PIN của ${person.name}`}
                    disabledFocusable={person.retired || person.id === me?.id}
                    title={
                      person.id === me?.id ? 'Đổi mã PIN của chính bạn ở nút tên bạn phía trên' : undefined
                    }
                    onClick={() => onReset(person)}
                  >
                    Đặt lại PIN
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
