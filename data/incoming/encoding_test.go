package incoming_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"alongside/data/incoming"
)

func TestHowLettersAreWrittenIsGuessedByTheNamesThatTheyMake(t *testing.T) {
	for _, c := range []struct {
		as    incoming.Encoding
		is    encoding.Encoding
		names string
	}{
		{incoming.UTF8, encoding.Nop, "Zoë Müller\nŁucja Żak\n静怡 李"},
		{incoming.UTF16, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "Małgorzata Dąbek\n静怡 李"},
		{incoming.UTF16, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "Malgorzata Dabek\nAda Brook"},
		{incoming.UTF16, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "Malgorzata Dabek\nAda Brook"},
		{incoming.Windows1252, charmap.Windows1252, "Siobhán O’Dowd\nJosé Peña\nBjörn Åberg"},
		{incoming.Windows1252, charmap.Windows1252, "Zoë Müller"},
		{incoming.Windows1250, charmap.Windows1250, "Łucja Żak\nJiří Dvořák"},
		{incoming.Windows1250, charmap.Windows1250, "Małgorzata Wiśniewska"},
		{incoming.Windows1251, charmap.Windows1251, "Сергей Иванов\nОльга Петрова"},
		{incoming.Windows1253, charmap.Windows1253, "Γιώργος Παπαδόπουλος\nΕλένη Νικολάου"},
		{incoming.Windows1254, charmap.Windows1254, "Ayşe Yıldız\nIşık Doğan"},
	} {
		raw, err := c.is.NewEncoder().Bytes([]byte("Name\n" + c.names + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		table := tableOf(t, raw)
		var names []string
		for _, row := range table.Rows[1:] {
			names = append(names, row.Cells[0])
		}
		if got := strings.Join(names, "\n"); got != c.names || table.Source.Encoding != c.as {
			t.Errorf("%s is read as %s: %q", c.as, table.Source.Encoding, got)
		}
	}
}

func TestAnotherEncodingCanBeChosenThanWasGuessed(t *testing.T) {
	f, err := incoming.Open([]byte("Name\n\xa3ucja\n"))
	if err != nil {
		t.Fatal(err)
	}
	for encoding, want := range map[incoming.Encoding]string{
		incoming.Guess: "Łucja", incoming.Windows1250: "Łucja", incoming.Windows1252: "£ucja", incoming.Windows1254: "£ucja",
	} {
		table, err := f.Table(t.Context(), "", encoding, nil)
		if err != nil || table.At(1, 0) != want {
			t.Errorf("%s: %q, %v", encoding, table.At(1, 0), err)
		}
	}
	table, err := f.Table(t.Context(), "", incoming.Guess, nil)
	if err != nil || !table.Source.Guessed || len(table.Source.Letters) != 1 {
		t.Errorf("what was guessed is not shown: %+v, %v", table.Source, err)
	}
}

func TestCellsThatWereCopiedAreAList(t *testing.T) {
	f, err := incoming.Paste("Name\tTel\r\nAda Brook\t07700 900111\r\n")
	if err != nil {
		t.Fatal(err)
	}
	table, err := f.Table(t.Context(), f.Sheets[0], incoming.Guess, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := plan(t, read(t, table, nobody(), incoming.Choices{}))
	if len(p.People) != 1 || p.People[0].Person.Phone != "07700 900111" {
		t.Errorf("%+v", p.People)
	}
	if _, err := incoming.Paste(" \n"); err == nil {
		t.Error("nothing is a list")
	}
}
