package incoming_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"alongside/data/incoming"
)

// workbook is an XLSX of a sheet of notes and a register whose days are dates of Excel,
// with a telephone number that is a number there, as Excel makes of it.
func workbook(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "About this book"))
	must(f.SetCellValue("About this book", "A1", "kept by M."))
	_, err := f.NewSheet("Autumn")
	must(err)
	us, err := f.NewStyle(&excelize.Style{NumFmt: 14}) // m/d/yy, as it is stored everywhere
	must(err)
	must(f.SetSheetRow("Autumn", "A1", &[]any{
		"Name", "Tel",
		time.Date(2026, time.November, 3, 0, 0, 0, 0, time.UTC), time.Date(2026, time.November, 10, 0, 0, 0, 0, time.UTC),
	}))
	must(f.SetCellStyle("Autumn", "C1", "D1", us))
	must(f.SetSheetRow("Autumn", "A2", &[]any{"Ada Brook", 447700900111, "P", "A"}))
	must(f.SetSheetRow("Autumn", "A3", &[]any{"Ben Cole", "07700 900222", "L", nil}))
	_, err = f.NewSheet("Old")
	must(err)
	must(f.SetSheetVisible("Old", false))
	var out bytes.Buffer
	must(f.Write(&out))
	return out.Bytes()
}

func TestAWorkbookOffersItsSheetsByName(t *testing.T) {
	f, err := incoming.Open(workbook(t))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"About this book", "Autumn"}; !slices.Equal(f.Sheets, want) {
		t.Errorf("sheets %q, want %q", f.Sheets, want)
	}
	table, err := f.Table(t.Context(), "Autumn", incoming.Guess, nil)
	if err != nil {
		t.Fatal(err)
	}
	if day := table.At(0, 2); day != "2026-11-03" {
		t.Errorf("a date of the workbook is %q", day)
	}
	r := read(t, table, riverside(), incoming.Choices{})
	wantLines(t, says(r, plan(t, r)), []string{
		"Ada Brook: known, 2 marks; Same name", "Ben Cole: known, 1 marks; Same name", "2026-11-03 19:00: PL", "2026-11-10 19:00: A",
	})
	if phone := plan(t, r).People[0].Person.Phone; phone != "447700900111" {
		t.Errorf("the number is %q", phone)
	}
	if _, err := f.Table(t.Context(), "Winter", incoming.Guess, nil); err == nil {
		t.Error("a sheet that is not there is read")
	}
}

// document is an ODS with this in its content.
func document(t testing.TB, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const openDocument = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
<table:table table:name="Notes"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="Autumn">
<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2026-11-03"><text:p>11/03/26</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2026-11-10T19:00:00"><text:p>10.11.26</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Ada<text:s/>Brook</text:p><office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>P</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>`

func TestADocumentOfLibreOfficeIsRead(t *testing.T) {
	f, err := incoming.Open(document(t, openDocument))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Notes", "Autumn"}; !slices.Equal(f.Sheets, want) {
		t.Errorf("sheets %q, want %q", f.Sheets, want)
	}
	table, err := f.Table(t.Context(), "Autumn", incoming.Guess, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := read(t, table, riverside(), incoming.Choices{})
	wantLines(t, says(r, plan(t, r)), []string{"Ada Brook: known, 2 marks; Same name", "2026-11-03 19:00: P", "2026-11-10 19:00: P"})
	if _, err := f.Table(t.Context(), "Notes", incoming.Guess, nil); err == nil {
		t.Error("an empty sheet is a list")
	}
}

func TestAWorkbookThatWasMadeToFillAComputerIsRefused(t *testing.T) {
	row := `<table:table-row table:number-rows-repeated="900000"><table:table-cell table:number-columns-repeated="900"><text:p>x</text:p></table:table-cell></table:table-row>`
	wide := strings.Replace(openDocument, `<table:table-row table:number-rows-repeated="1048000">`, row+`<table:table-row>`, 1)
	for name, raw := range map[string][]byte{
		"many rows":   document(t, wide),
		"many blanks": document(t, strings.ReplaceAll(openDocument, "Ada", strings.Repeat(" ", 130<<20))),
		"half of one": workbook(t)[:3000],
		"no workbook": document(t, "<x>"),
	} {
		t.Run(name, func(t *testing.T) {
			f, err := incoming.Open(raw)
			if err == nil {
				_, err = f.Table(t.Context(), "Autumn", incoming.Guess, nil)
			}
			if err == nil {
				t.Error("it is read")
			} else if strings.Contains(fmt.Sprint(err), "zip:") || strings.Contains(err.Error(), "XML") {
				t.Errorf("it says %q", err)
			}
		})
	}
}
