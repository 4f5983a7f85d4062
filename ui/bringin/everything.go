package bringin

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// everything is an export of Alongside itself, which comes back in as it was.
type everything struct {
	screen  *Screen
	content *fyne.Container
	bring   *kit.Button
	about   *kit.Paragraph
	sheets  *fyne.Container
	whole   *incoming.Whole
}

func newEverything(s *Screen) *everything {
	e := &everything{screen: s, about: kit.MutedParagraph(""), sheets: kit.VStack(kit.Gap8)}
	e.bring = kit.NewButton("", kit.Primary, e.take).Changes()
	e.content = kit.Scroll(kit.VStack(kit.Gap16,
		kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back"), s.back)),
			kit.Head(kit.PageTitle(lang.L("Bring an export back")), nil, e.bring), e.about),
		kit.AtMost(kit.Scaled(640), e.sheets)))
	return e
}

// planWhole reads an export against what the programme holds.
func planWhole(ctx context.Context, of *store.Store, s *sheet, cells exchange.Cells) (*incoming.Whole, error) {
	if err := of.NeedLead(string(store.ActBringIn)); err != nil {
		return nil, err
	}
	var book incoming.WholeBook
	if err := of.View(func(r *store.Reader) (err error) {
		if book, err = dossier.WholeBook(r, s.today); err != nil {
			return err
		}
		s.names, err = words.Names(r)
		s.hidden = s.names.Hidden()
		return err
	}); err != nil {
		return nil, err
	}
	return incoming.PlanWhole(ctx, cells, book)
}

// show says how much of it is new, and what cannot be taken.
func (e *everything) show(s *sheet) {
	w := s.whole
	e.whole = w
	e.bring.SetLabel(lang.N("Bring in {{.Count}} records", w.New(), words.With{"Count": words.Number(w.New())}))
	if w.New() == 0 {
		e.bring.SetLabel(lang.L("All of it is here already"))
	}
	e.bring.SetEnabled(w.New() > 0)
	e.about.SetText(lang.L("This was written out by Alongside, and comes back in as it was. What is here already stays as it is. It can be taken back in one step."))
	e.sheets.RemoveAll()
	columns := []kit.Column{kit.Share(2), kit.Share(1), kit.Share(1), kit.Share(1)}
	row := func(text func(string) *kit.Text, cells ...string) {
		objects := make([]fyne.CanvasObject, len(cells))
		for i, cell := range cells {
			objects[i] = text(cell).Ellipsis()
			if i > 0 {
				objects[i] = text(cell).Ellipsis().Aligned(fyne.TextAlignTrailing)
			}
		}
		e.sheets.Add(kit.Columns(kit.Gap16, columns, objects...))
	}
	row(kit.Label, lang.L("Sheet"), lang.L("New"), lang.L("Here already"), lang.L("Refused"))
	e.sheets.Add(kit.NewDivider())
	for _, sheet := range w.Sheets {
		row(kit.Body, sheet.Name, words.Number(sheet.New), words.Number(sheet.Known), words.Number(sheet.Refused))
	}
	const most = 40
	for i, r := range w.Refused {
		if i == most {
			e.sheets.Add(kit.CaptionParagraph(lang.N("And {{.Count}} more.", len(w.Refused)-most, words.With{"Count": words.Number(len(w.Refused) - most)})))
			break
		}
		which := words.Unnamed(s.hidden, words.Drawn(r.Says))
		if r.Row > 0 {
			which = lang.L("Row {{.Row}}", words.With{"Row": r.Row})
		}
		e.sheets.Add(kit.CaptionParagraph(fmt.Sprintf("%s, %s: %s", r.Sheet, which, told(s, r.Reason))))
	}
}

func (e *everything) take() { e.screen.store(e.whole.Brought()) }
