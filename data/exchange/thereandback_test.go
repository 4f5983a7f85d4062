package exchange_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/exchange"
)

// outsideSheets is what no sheet has: the settings of the programme but its breaks.
var outsideSheets = cmp.Options{
	cmpopts.EquateEmpty(),
	cmp.FilterPath(func(p cmp.Path) bool { return p.String() == "Programme" }, cmp.Comparer(func(a, b data.Programme) bool {
		return cmp.Equal(a.Breaks, b.Breaks, cmpopts.EquateEmpty())
	})),
}

func TestWhatStandsInAnExportIsReadAsItWasWritten(t *testing.T) {
	root, n := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		records := riverside.Odd(rapid.Uint64().Draw(t, "seed"), data.NewDate(2026, 11, 19))
		e := exchange.Export{Records: records, Style: data.FullNames}
		book, err := e.Workbook(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		written := map[string]exchange.Cells{"workbook": unpack(t, book)}
		if n++; n%10 == 1 { // a folder is seen to be on the disk, and that takes its time
			dir := filepath.Join(root, data.NewID().String())
			if err := e.WriteFolder(t.Context(), dir, func() error { return nil }); err != nil {
				t.Fatal(err)
			}
			if written["folder"], err = exchange.ReadFolder(dir); err != nil {
				t.Fatal(err)
			}
		}
		for kind, cells := range written {
			got, unread := cells.Read()
			if len(unread) > 0 {
				t.Fatalf("of the %s cannot be read: %v", kind, unread)
			}
			if d := cmp.Diff(records, got, outsideSheets); d != "" {
				t.Fatalf("the %s (-want +got):\n%s", kind, d)
			}
		}
	})
}

// unpack reads a workbook by the library that others read it by.
func unpack(t interface{ Fatal(...any) }, book []byte) exchange.Cells {
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells := exchange.Cells{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		cells[name] = rows
	}
	return cells
}
