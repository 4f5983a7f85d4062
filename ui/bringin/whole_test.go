package bringin_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/screen"
)

// exported is a workbook of a programme, in a folder.
func exported(t *testing.T, r data.Records) string {
	t.Helper()
	book, err := exchange.Export{Records: r, Style: data.FullNames}.Workbook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "everything.xlsx")
	if err := os.WriteFile(path, book, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnExportComesBackInWithoutAChoice(t *testing.T) {
	r := enter(t, data.Records{})
	r.screen.TakeFile(exported(t, riverside()))
	r.wantNoFailure()
	r.Press(fyne.KeyReturn)
	r.wantNoFailure()
	r.Stored(func(reader *store.Reader) error {
		people, err := reader.People()
		if len(people) != 7 {
			t.Errorf("%d people came in", len(people))
		}
		return err
	})
	if len(r.Places) != 1 || r.Places[0].Screen != screen.People {
		t.Errorf("it leads to %v", r.Places)
	}
	r.screen.TakeFile(exported(t, riverside()))
	r.WantOff("All of it is here already")
}

func TestOfAnExportIsSaidWhatCannotComeIn(t *testing.T) {
	records := riverside()
	r := enter(t, records)
	records.People = append(records.People, data.Person{ID: data.ID{77}, First: "Ada", Last: "Brook"})
	r.screen.TakeFile(exported(t, records))
	r.WantSeen("All of it is here already", "Refused", "somebody here has this name or code already, under another record")
}
