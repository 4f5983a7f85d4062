package documents

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// printItem prints on the one printer, or asks on which.
func (s *Screen) printItem(printers []string) kit.MenuItem {
	item := kit.MenuItem{Label: lang.L("Send to a printer …"), Icon: kit.IconPrint, Changes: true, Do: func() {
		s.handOut(func() { s.choosePrinter(printers) })
	}}
	if len(printers) == 1 {
		item.Label = lang.L("Print on {{.Printer}}", words.With{"Printer": printers[0]})
		item.Do = func() { s.handOut(func() { s.print(printers[0]) }) }
	}
	return item
}

// choosePrinter asks which of several printers the document goes to.
func (s *Screen) choosePrinter(printers []string) {
	picker := kit.NewPicker("", kit.Options(printers, func(name string) string { return name }), nil)
	picker.SetSelected(printers[0])
	kit.LookDialog(s.host.Window(), lang.L("Which printer?"), kit.NewField(lang.L("Printer"), picker, ""), lang.L("Print"), func() error {
		s.print(picker.Selected())
		return nil
	})
}

// print hands the document to a printer, by a file for its owner alone that is
// removed at once. The audit trail says that it was made before it is handed on.
func (s *Screen) print(printer string) {
	p := s.paper
	content, err := s.pdf(p)
	if err != nil {
		s.notMade()
		return
	}
	if !s.host.Fail(p.out.enter(s.host.Store())) {
		return
	}
	path, err := s.writeOpened(p.key, content)
	if err != nil {
		s.notMade()
		return
	}
	which := words.With{"Printer": printer}
	s.host.Work(lang.L("Handing it to the printer"), func(ctx context.Context) error {
		err := s.host.Print(ctx, printer, path)
		if gone := os.Remove(path); !errors.Is(gone, fs.ErrNotExist) { // as it is where it was locked meanwhile
			err = errors.Join(err, gone)
		}
		return err
	}, func(err error) {
		p.out.went(err == nil)
		if err == nil {
			s.host.Say(lang.L("Handed to {{.Printer}}.", which))
			return
		}
		kit.ErrorDialog(s.host.Window(), lang.L("The printer did not take it"),
			lang.L("{{.Printer}} may be off, or out of reach. The document is noted as made; open it and print it from there, or try again.", which))
	})
}
