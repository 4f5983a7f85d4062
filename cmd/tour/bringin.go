package main

import (
	_ "embed"
	"encoding/csv"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"
)

// keptByHand is a register as people keep one: titles, months above days, remarks,
// totals.
//
//go:embed kept-by-hand.csv
var keptByHand []byte

// chooseSheet brings a file of the home folder in, as far as what it is taken for. Keys
// lead there in the list of files, which begins where the last file was.
func (e *evening) chooseSheet(begins, called string, keys ...string) error {
	return inOrder(
		func() error { return e.key("ctrl+4") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.key("ctrl+i") },
		func() error { return e.wait("screen", "bring in") },
		func() error { return e.open("Return") },
		func() error { return e.openEach(keys) },
		func() error { return e.typeText(begins) },
		func() error { return e.shot(called + "-chosen") },
		func() error { return e.open("Return") },
	)
}

func (e *evening) openEach(keys []string) error {
	for _, key := range keys {
		if err := e.open(key); err != nil {
			return err
		}
	}
	return nil
}

// bringARegisterIn brings a register in by Enter alone: the year, the group, what two
// words mean, and on. Then it takes it back.
func bringARegisterIn(e *evening) error {
	return inOrder(
		func() error { return os.WriteFile(e.folder("kept-by-hand.csv"), keptByHand, 0o600) },
		func() error { return e.chooseSheet("kept", "register", "BackSpace") },
		func() error { return e.shot("register-asked") },
		func() error { return e.open("Return") },
		func() error { return e.open("Return") },
		func() error { return e.open("Return") },
		func() error { return e.open("Return") },
		func() error { return e.shot("register-mapped") },
		func() error { return e.open("Return") },
		func() error { return e.shot("register-before-it-comes-in") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "bring-in") },
		func() error { return e.wait("screen", "meetings") },
		func() error { return e.shot("register-brought-in") },
		func() error { return e.key("ctrl+z") },
		func() error { return e.wait("did", "bring-in") },
		func() error { return e.shot("register-taken-back") },
	)
}

func bringPeopleIn(e *evening) error {
	return inOrder(
		func() error { return writeWorkbook(e.folder("people.xlsx"), people) },
		func() error { return e.chooseSheet("peo", "workbook") },
		func() error { return e.shot("workbook-mapped") },
		func() error { return e.open("Return") },
		func() error { return e.shot("workbook-before-it-comes-in") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "bring-in") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.shot("people-brought-in") },
	)
}

// writeWorkbook makes a workbook of a list, as a spreadsheet saves one.
func writeWorkbook(path, list string) error {
	lines := csv.NewReader(strings.NewReader(list))
	lines.Comma = ';'
	rows, err := lines.ReadAll()
	if err != nil {
		return err
	}
	f := excelize.NewFile()
	defer f.Close() // it is saved by then
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			return err
		}
	}
	return f.SaveAs(path)
}
