package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"alongside/data/dossier"
	"alongside/data/incoming"
	"alongside/data/store"
)

// errNothingOfIt is an export of which nothing could be taken.
var errNothingOfIt = errors.New("nothing of the export could be taken; nothing was changed")

// bringEverything brings an export back.
func (t *terminal) bringEverything(file, source string, namesakes bool) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	cells, err := incoming.OpenWhole(ctx, source)
	if err != nil {
		return err
	}
	return t.open(file, func(s *store.Store) error {
		if err := s.NeedLead(string(store.ActBringIn)); err != nil {
			return err
		}
		var book incoming.WholeBook
		if err := s.View(func(r *store.Reader) (err error) {
			book, err = dossier.WholeBook(r, t.today())
			return err
		}); err != nil {
			return err
		}
		book.Namesakes = namesakes
		w, err := incoming.PlanWhole(ctx, cells, book)
		if err != nil {
			return err
		}
		for _, r := range w.Refused {
			if r.Row > 0 {
				fmt.Fprintf(t.problems, "%s, row %d: %s\n", r.Sheet, r.Row, plain(r.Reason))
			} else {
				fmt.Fprintf(t.problems, "%s, %s: %s\n", r.Sheet, plain(r.Says), r.Reason)
			}
		}
		if w.New()+w.Known() == 0 {
			return errNothingOfIt
		}
		if err := s.BringIn(ctx, w.Brought()); err != nil {
			return err
		}
		for _, sheet := range w.Sheets {
			fmt.Fprintf(t.out, "%s: %d brought in, %d here already, %d refused\n", sheet.Name, sheet.New, sheet.Known, sheet.Refused)
		}
		return nil
	})
}
