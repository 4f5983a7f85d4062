package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/press"
)

// batchOf reads what is asked for with --into: one PDF after another.
func (f reportFlags) batchOf(key string, today data.Date) (order, error) {
	document, _ := reports.DocumentByKey(key)
	sheets := key == reports.SessionSheetKey
	o := order{Order: press.Order{Key: key, Today: today}, large: f.large}
	switch {
	case !sheets && key != reports.AttendanceReviewKey && key != reports.CaseloadPackKey:
		return o, wrongUse("--into makes session-sheet, attendance-review or caseload-pack, not %q", key)
	case f.out+f.person+f.meeting != "":
		return o, wrongUse("--into makes one document after another: -o, --person and --meeting do not belong to it")
	case sheets && f.mentor != "", !sheets && f.group != "", !document.Period && f.from+f.to != "":
		return o, wrongUse("that does not belong to %s with --into", key)
	}
	var err error
	switch {
	case sheets:
		o.About, err = parseID("group", f.group)
	case f.mentor != "":
		o.About, err = parseID("mentor", f.mentor)
	}
	if err != nil {
		return o, err
	}
	if o.Period, err = f.period(today); err != nil {
		return o, err
	}
	if o.paper, err = parsePaper(f.paper); err != nil {
		return o, err
	}
	o.names, err = parseNames(f.names)
	return o, err
}

// batch makes the documents of an order in a new folder, each noted in the audit
// trail before its file has its name.
func (t *terminal) batch(s *store.Store, o order, folder string) error {
	run := &press.Run{Folder: folder, Options: reports.Options{Printed: t.today(), Fonts: t.fonts}}
	if err := s.View(func(r *store.Reader) (err error) {
		programme, err := r.Programme()
		if err != nil {
			return err
		}
		paper := programme.Paper
		if o.paper != nil {
			paper = *o.paper
		}
		o.Fonts, o.Names = t.fonts, programme.PaperNames
		if o.names != nil {
			o.Names = *o.names
		}
		run.Options.Paper, run.Options.LargePrint = paper, programme.LargePrint || o.large
		run.Meta = page.Meta{Author: programme.Name, Created: t.now()}
		run.Pieces, err = pieces(r, o)
		return err
	}); err != nil {
		return err
	}
	if len(run.Pieces) == 0 {
		return errors.New("there is none to be made")
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	err := run.Go(context.Background(), s, func() {})
	t.tellLacking(run.Lacking, run.Substitutes)
	if err != nil {
		return fmt.Errorf("%d of %d were made, the first ones by their numbers: %w", run.Made, len(run.Pieces), err)
	}
	return nil
}

// pieces are the documents of an order: of a group, of one mentor, or of all.
func pieces(r *store.Reader, o order) ([]press.Piece, error) {
	if o.Key == reports.SessionSheetKey {
		return press.SheetsToCome(r, o.Order, o.About)
	}
	mentors := []data.ID{o.About}
	if o.About.IsZero() {
		var err error
		if mentors, err = walking(r, o.Today); err != nil {
			return nil, err
		}
	}
	if o.Key == reports.CaseloadPackKey {
		return press.Packs(o.Order, mentors...), nil
	}
	return press.Reviews(r, o.Order, mentors...)
}

// walking are the mentors who walk alongside somebody.
func walking(r *store.Reader, today data.Date) (ids []data.ID, err error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	pairs, err := r.Pairs()
	for _, p := range data.AllMentors(people, pairs, today) {
		if len(data.MenteesOf(pairs, p.ID)) > 0 {
			ids = append(ids, p.ID)
		}
	}
	return ids, err
}
