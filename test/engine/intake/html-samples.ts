/** HTML as Word and Excel put it on the clipboard, cut to what matters. */

/** With the header of the Windows clipboard, a footnote, tracked changes and merged header cells. */
export const WORD = `Version:0.9\r
StartHTML:0000000105\r
EndHTML:0000003000\r
StartFragment:0000000900\r
EndFragment:0000002960\r
\r
<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:"Cambria Math";
	panose-1:2 4 5 3 5 4 6 3 2 4;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin:0in;
	font-size:14.0pt;
	font-family:"Times New Roman",serif;}
 @page WordSection1
	{size:8.5in 11.0in;}
-->
</style>
<!--[if gte mso 10]><style> table.MsoNormalTable {mso-style-name:"Table Normal";} </style><![endif]-->
</head>

<body lang=VI style='tab-interval:.5in'>
<!--StartFragment-->

<p class=MsoNormal align=center style='text-align:center'><b>KẾT QUẢ THỰC HIỆN<o:p></o:p></b></p>

<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Chính quyền
số<o:p></o:p></p>

<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=40 rowspan=2 style='width:30.0pt'>
  <p class=MsoNormal align=center><b>STT<o:p></o:p></b></p>
  </td>
  <td width=200 rowspan=2><p class=MsoNormal><b>Mục tiêu<o:p></o:p></b></p></td>
  <td width=200 colspan=2><p class=MsoNormal><b>Kết quả<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td><p class=MsoNormal>9 tháng</p></td>
  <td><p class=MsoNormal>Cả năm</p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal>1.1<o:p></o:p></p></td>
  <td><p class=MsoNormal>Tỷ lệ hồ sơ<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
  title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
  class=MsoFootnoteReference><span style='font-size:14.0pt'>[1]</span></span><![endif]></span></span></a>
  trực tuyến<o:p></o:p></p></td>
  <td><p class=MsoNormal>95,74%<o:p></o:p></p>
  <p class=MsoNormal>(180/188<sup>2</sup> cơ
  quan)<o:p></o:p></p></td>
  <td><p class=MsoNormal><del cite="mailto:A" datetime="2024-11-09T08:00">90%</del><ins
  cite="mailto:A">97%</ins><span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>3</span></p></td>
 </tr>
</table>

<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%">
<![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"
title=""><span class=MsoFootnoteReference>[1]</span></a> Không tính
hồ sơ đất đai</p>
</div>
</div>
<!--EndFragment-->
</body>
</html>\0`;

/** With a hidden row and column, a number that its column is too narrow for, and the row of widths. */
export const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\,";
	mso-displayed-thousand-separator:"\\.";}
.font5
	{color:black;
	font-family:".VnTime", sans-serif;
	mso-font-charset:0;}
td
	{padding-top:1px;
	font-family:"Times New Roman", serif;
	vertical-align:bottom;
	white-space:nowrap;}
.xl65
	{mso-number-format:Percent;
	text-align:center;}
.xl66
	{font-family:".VnArialH", sans-serif;
	white-space:normal;}
ruby
	{ruby-align:left;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=357>
<!--StartFragment-->
 <col width=64 style='width:48pt'>
 <col width=0 style='display:none;mso-width-source:userset'>
 <col class=xl65 width=64>
 <col width=64>
 <tr height=20>
  <td height=20 colspan=4 class=xl66 style='mso-ignore:colspan'>BIỂU TỔNG HỢP</td>
 </tr>
 <tr height=20>
  <td>STT</td><td>Mã</td><td>Kết quả</td><td>Ghi chú</td>
 </tr>
 <tr height=20 style='display:none'>
  <td align=right x:num>1</td><td>m1</td><td class=xl65 align=right x:num="0.9574">95,74%</td><td></td>
 </tr>
 <tr height=20>
  <td align=right x:num>2</td><td>m2</td><td class=xl65 align=right x:num="0.881782">#####</td>
  <td>Tính đến<br>
    30/9<font class="font5"><sup>1</sup></font></td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=64></td><td width=64></td><td width=64></td><td width=64></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>
</body>
</html>`;
