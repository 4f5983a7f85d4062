package bringin

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data/dossier"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// readWhole reads a workbook that is an export of Alongside, which is no list: nothing of
// it is to be chosen. It is nil for any other file.
func (s *Screen) readWhole(ctx context.Context, file *incoming.File, of *store.Store) (*incoming.Whole, error) {
	cells, is, err := file.Whole(ctx)
	if err != nil || !is {
		return nil, err
	}
	if err := of.NeedLead(string(store.ActBringIn)); err != nil {
		return nil, err
	}
	var book incoming.WholeBook
	if err := of.View(func(r *store.Reader) (err error) {
		book, err = dossier.WholeBook(r, s.host.Today())
		return err
	}); err != nil {
		return nil, err
	}
	return incoming.PlanWhole(ctx, cells, book)
}

// askWhole says what an export would bring back, and brings it where that is wanted.
func (s *Screen) askWhole(w *incoming.Whole) {
	title := lang.L("An export of Alongside")
	if w.New() == 0 {
		kit.Message(s.host.Window(), title, joined(lang.L("All that could come in is here already."), refusedOf(w)))
		return
	}
	fresh := map[string]int{}
	rest := w.New()
	for _, sheet := range w.Sheets {
		fresh[sheet.Name] = sheet.New
	}
	var holds []string
	add := func(sheet string, says func(n int, with words.With) string) {
		if n := fresh[sheet]; n > 0 {
			holds = append(holds, says(n, words.With{"Count": words.Number(n)}))
			rest -= n
		}
	}
	add("people", func(n int, with words.With) string { return lang.N("{{.Count}} people who are not here", n, with) })
	add("meetings", func(n int, with words.With) string { return lang.N("{{.Count}} meetings", n, with) })
	add("marks", func(n int, with words.With) string { return lang.N("{{.Count}} marks", n, with) })
	if rest > 0 {
		holds = append(holds, lang.N("{{.Count}} other records", rest, words.With{"Count": words.Number(rest)}))
	}
	text := joined(
		lang.L("It brings back: {{.What}}.", words.With{"What": strings.Join(holds, ", ")}),
		lang.L("What is here stays as it is. It can be taken back in one step."), refusedOf(w))
	kit.Ask(s.host.Window(), title, text, lang.L("Leave it"), lang.L("Bring it in"), func() {
		of := s.host.Store()
		s.host.Work(lang.L("Bringing in the sheet"), func(ctx context.Context) error { return of.BringIn(ctx, w.Brought()) }, func(err error) {
			if s.host.Fail(err) {
				s.host.Go(screen.Location{Screen: screen.People})
			}
		})
	})
}

// refusedOf says how much cannot come in, and the first reason; "" where all can.
func refusedOf(w *incoming.Whole) string {
	n := len(w.Refused)
	if n == 0 {
		return ""
	}
	return lang.N("{{.Count}} records cannot come in.", n, words.With{"Count": words.Number(n)}) + " " +
		lang.L("The first: {{.Reason}}.", words.With{"Reason": w.Refused[0].Reason})
}

func joined(texts ...string) string { return strings.TrimSpace(strings.Join(texts, " ")) }
