package incoming_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"alongside/data/incoming"
)

func TestListsAreReadAsSpreadsheetsSaveThem(t *testing.T) {
	for _, c := range []struct {
		file     string
		encoding incoming.Encoding
		want     []string
	}{
		{"excel-windows.csv", incoming.Windows1252, []string{
			"Siobhán|O’Dowd|07700 900123|siobhan@example.org|2026-05-03|Makes the tea – strong", "José|Peña|07700 900124||2026-05-17|",
		}},
		{"excel-utf8.csv", incoming.UTF8, []string{"Elif|Çelikel|+44 7700 900125|||"}},
		{"one-column.csv", incoming.UTF8, []string{"Sam|Taylor||||", "Lucía|de la Fuente||||", "Birdie|||||"}},
		{"with-a-title.csv", incoming.UTF8, []string{"Sam|Taylor|07700 900126|||"}},
		{"old-mac.csv", incoming.UTF8, []string{"Sam|Taylor||sam@example.org||"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			table := tableOf(t, file(t, "saved/"+c.file))
			if table.Source.Encoding != c.encoding {
				t.Errorf("it is read as %s", table.Source.Encoding)
			}
			var got []string
			for _, s := range plan(t, read(t, table, nobody(), incoming.Choices{})).People {
				p := s.Person
				got = append(got, strings.Join([]string{p.First, p.Last, p.Phone, p.Email, p.Joined.String(), p.Note}, "|"))
			}
			wantLines(t, got, c.want)
		})
	}
}

// Excel's “Unicode text” is UTF-16 with tabs.
func TestUnicodeTextOfExcelIsRead(t *testing.T) {
	raw := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune("First name\tLast name\tJoined\r\nMałgorzata\tDąbek\t2026-05-03\r\n静怡\t李\t2026-05-10\r\n")) {
		raw = binary.LittleEndian.AppendUint16(raw, unit)
	}
	table := tableOf(t, raw)
	p := plan(t, read(t, table, nobody(), incoming.Choices{}))
	if table.Source.Encoding != incoming.UTF16 || len(p.People) != 2 || p.People[0].Person.FullName() != "Małgorzata Dąbek" {
		t.Errorf("read as %s: %+v", table.Source.Encoding, p.People)
	}
}

func TestExcelsOwnHintAtTheDelimiterIsNoRowOfTheList(t *testing.T) {
	r, p := text(t, "sep=;\r\nName;Joined\r\nSam Taylor;2026-05-03\r\n", nobody(), incoming.Choices{})
	if len(p.People) != 1 || r.Table.Rows[p.People[0].Rows[0]].Number != 3 {
		t.Errorf("%+v", p.People)
	}
}

func TestWhatIsNoListIsRefusedInOneSentence(t *testing.T) {
	for _, c := range []struct{ says, text, want string }{
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", "this is a picture, not a list: open it where it was made and save it as a spreadsheet (CSV, XLSX or ODS)"},
		{"a PDF", "%PDF-1.7\n", "this is a PDF, not a list: open it where it was made and save it as a spreadsheet (CSV, XLSX or ODS)"},
		{"other bytes", "Name\x00Sam", "this file holds something other than text; it is not a list"},
		{"nothing", "", "there is nothing in this file"},
		{"only a mark", "\xef\xbb\xbf", "there is nothing in this file"},
		{"empty rows", "\n \r\n", "there is nothing in this file"},
		{"headings alone", "Name,Email\n", "there are headings in this file and nobody under them"},
		{"no names", "Colour,Size\ngreen,4\n", "there is no column of names: one needs the heading “Name”, or “First name” and “Last name”; the headings found are “Colour”, “Size”"},
		{"too many rows", "Name\n" + strings.Repeat("Sam\n", incoming.MaxRows+100), fmt.Sprintf("this list has %d rows, and %d at the most can be read", incoming.MaxRows+101, incoming.MaxRows)},
		{"too much", strings.Repeat("x", incoming.MaxBytes+1), "this file is larger than 10 MB; a list of people is much smaller, so it is probably the wrong file"},
	} {
		t.Run(c.says, func(t *testing.T) {
			f, err := incoming.Open([]byte(c.text))
			var table incoming.Table
			if err == nil {
				table, err = f.Table(context.Background(), f.Sheets[0], incoming.Guess, nil)
			}
			if err == nil {
				_, err = incoming.Read(context.Background(), table, nobody(), incoming.Choices{})
			}
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}
