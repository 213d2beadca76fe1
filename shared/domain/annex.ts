/** What staff can set on an annex before it is exported (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III). */
export interface AnnexSettings {
  /** "Phụ lục", "Phụ lục I": lower case, Roman numeral when a document has several. */
  heading: string;
  /** Printed in capitals under the heading; lines separated by `\n`. */
  title: string;
  /** The document that the annex goes with. */
  attachedTo: {
    /** Báo cáo, Kế hoạch, Công văn … */
    documentKind: string;
    /** "384/BC-STTTT"; left blank in electronic mode. */
    number: string;
    /** ISO date "2024-11-09"; "2025" where only the year is known (electronic documents); or "". */
    date: string;
    issuer: string;
  };
  /** Paper: number and date are filled in. Electronic: they stay blank (III.1.c). */
  mode: 'paper' | 'electronic';
  signature: {
    /** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC" or "". */
    authority: string;
    /** "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
    position: string;
    name: string;
  };
}
