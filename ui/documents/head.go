package documents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/handout"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// head is the top of the screen: its title, and what can be done with the
// document that is seen.
type head struct {
	content    *fyne.Container
	save, open *kit.Button
	made       bool // there is a document that may be handed out
}

func newHead(save, open func(), rare func() []kit.MenuItem) *head {
	chord := func(key string) string { return lang.L("Ctrl {{.Key}}", words.With{"Key": key}) }
	h := &head{
		save: kit.NewButton(lang.L("Save as…"), kit.Secondary, save).Changes().Hint(chord("S")),
		open: kit.NewButton(lang.L("Make and open"), kit.Primary, open).Changes().Hint(chord("P")),
	}
	about := kit.Muted("").Ellipsis()
	about.SetTexts(lang.L("Nothing leaves this laptop until you make a document"), lang.L("Nothing leaves until you make it"), "")
	h.content = kit.Head(kit.PageTitle(lang.L("Documents")), about, h.save, h.open,
		kit.NewMore(lang.L("More"), kit.Secondary, rare))
	h.setMade(false)
	return h
}

// setMade says whether there is a document to hand out.
func (h *head) setMade(made bool) {
	h.made = made
	h.save.SetEnabled(made)
	h.open.SetEnabled(made)
}

// rare is what is seldom done with a document, and what the programme holds
// as sheets or as a calendar, which is always there to be saved.
func (s *Screen) rare() []kit.MenuItem {
	var items []kit.MenuItem
	d, _ := reports.DocumentByKey(s.wish.key)
	if printers := s.host.Printers(); s.head.made && len(printers) > 0 {
		items = append(items, s.printItem(printers))
	}
	if d.Everything && s.head.made {
		items = append(items, kit.MenuItem{Label: lang.L("Save for a computer to read"), Icon: kit.IconDocuments, Changes: true, Do: func() { s.toThemself(s.saveForComputer) }})
	}
	if d.Figures && s.head.made {
		items = append(items, kit.MenuItem{Label: lang.L("Save the figures for a spreadsheet"), Icon: kit.IconDocuments, Changes: true, Do: s.saveFigures})
	}
	var batches []batch
	s.host.Read(func(r *store.Reader) (err error) {
		batches, err = s.batches(r)
		return err
	})
	for _, b := range batches {
		items = append(items, kit.MenuItem{Label: b.label, Icon: kit.IconFolder, Changes: true, Do: func() { s.makeBatch(b) }})
	}
	return append(items, kit.MenuItem{
		Label: lang.L("Write out as sheets"), Icon: kit.IconDocuments, Apart: len(items) > 0,
		Changes: true, Do: func() { handout.Sheets(s.host) },
	}, kit.MenuItem{
		Label: lang.L("Save a calendar file"), Icon: kit.IconCalendar,
		Changes: true, Do: func() { handout.Calendar(s.host, s.wish.names) },
	})
}
