package yearatrandom

import (
	"context"
	"slices"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/incoming"
	"alongside/data/store"
)

// meetingsThere are the meetings in the file.
func (r *ride) meetingsThere() (map[data.ID]bool, error) {
	there := map[data.ID]bool{}
	err := r.s.View(func(reader *store.Reader) error {
		all, err := reader.Meetings()
		for _, m := range all {
			there[m.ID] = true
		}
		return err
	})
	return there, err
}

// writeOut is everything as a workbook has it.
func (r *ride) writeOut() exchange.Cells {
	ctx := context.Background()
	var e exchange.Export
	r.need(r.s.View(func(reader *store.Reader) (err error) {
		e, err = dossier.ForExport(reader, exchange.Part{}, data.FullNames)
		return err
	}))
	book, err := e.Workbook(ctx)
	r.need(err)
	list, err := incoming.Open(book)
	r.need(err)
	cells, is, err := list.Whole(ctx)
	r.need(err)
	if !is {
		r.fail("an export is not known again")
	}
	return cells
}

func (r *ride) planWhole(cells exchange.Cells) *incoming.Whole {
	var book incoming.WholeBook
	r.need(r.s.View(func(reader *store.Reader) (err error) {
		book, err = dossier.WholeBook(reader, on(r.today()))
		return err
	}))
	w, err := incoming.PlanWhole(context.Background(), cells, book)
	r.need(err)
	return w
}

// exportAndImport writes everything out and brings it back in: nothing changes, and it is
// no step. Of the export of some time ago, nobody comes back who was erased since.
func (r *ride) exportAndImport() (bool, error) {
	if r.exported != nil {
		for _, p := range r.planWhole(r.exported).Brought().Whole.People {
			if slices.Contains(r.erased, p.ID) {
				r.fail("%s was erased, and an older export brings them back", p.ID)
			}
		}
	}
	r.exported = r.writeOut()
	w := r.planWhole(r.exported)
	if w.New() > 0 || len(w.Refused) > 0 {
		r.fail("its own export is not known: %+v, refused %+v", w.Sheets, w.Refused)
	}
	return true, r.s.BringIn(context.Background(), w.Brought())
}
