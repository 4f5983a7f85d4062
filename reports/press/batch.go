package press

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// Piece is one document of a batch, and the name of its file, which tells of
// nobody.
type Piece struct {
	Order Order
	File  string
}

// Reviews are the attendance reviews of everybody whom the mentors walk alongside.
// They are numbered in the order of the mentors and, of one, in that in which
// people are looked for.
func Reviews(r *store.Reader, o Order, mentors ...data.ID) ([]Piece, error) {
	o.Key = reports.AttendanceReviewKey
	_, people, names, err := o.everybody(r)
	if err != nil {
		return nil, err
	}
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	var all []Piece
	for i, mentor := range mentors {
		var mentees []data.Person
		for _, pair := range data.MenteesOf(pairs, mentor) {
			if at := slices.IndexFunc(people, func(p data.Person) bool { return p.ID == pair.Mentee }); at >= 0 {
				mentees = append(mentees, people[at])
			}
		}
		data.SortAsShown(names, mentees, func(p data.Person) data.Person { return p })
		number := ""
		if len(mentors) > 1 {
			number = fmt.Sprintf("%02d-", i+1)
		}
		for j, p := range mentees {
			o.About = p.ID
			all = append(all, Piece{o, fmt.Sprintf("%s-%s%02d.pdf", o.Key, number, j+1)})
		}
	}
	return all, nil
}

// Packs are the caseload packs of mentors, numbered in their order.
func Packs(o Order, mentors ...data.ID) (all []Piece) {
	o.Key = reports.CaseloadPackKey
	for i, mentor := range mentors {
		o.About = mentor
		all = append(all, Piece{o, fmt.Sprintf("%s-%02d.pdf", o.Key, i+1)})
	}
	return all
}

// SheetsToCome are the blank sheets of the meetings of a group that are planned,
// from the order's day on.
func SheetsToCome(r *store.Reader, o Order, group data.ID) (all []Piece, err error) {
	o.Key = reports.SessionSheetKey
	meetings, err := r.MeetingsOf(group)
	for _, m := range meetings {
		if m.State == data.Planned && m.Date >= o.Today {
			o.About = m.ID
			all = append(all, Piece{o, fmt.Sprintf("%s-%s-%s.pdf", o.Key, m.Date, strings.ReplaceAll(m.Start.String(), ":", ""))})
		}
	}
	return all, err
}

// Run is how a batch is made, and what is made of it.
type Run struct {
	Pieces  []Piece
	Folder  string
	Options reports.Options
	Meta    page.Meta
	// Made is how many of the pieces are in the folder, the first ones.
	Made int
	// Lacking are those in them whose name no typeface draws whole.
	Lacking []Lacking
	// Substitutes counts the characters in them that stand as a box.
	Substitutes int
}

// Go makes one piece after the other until all are made, something fails, or the
// context is over; done is called after each. Each is entered in the audit trail
// before its file has its name.
func (b *Run) Go(ctx context.Context, s *store.Store, done func()) error {
	for _, piece := range b.Pieces[b.Made:] {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.make(s, piece); err != nil {
			return err
		}
		b.Made++
		done()
	}
	return nil
}

func (b *Run) make(s *store.Store, piece Piece) error {
	var made Made
	if err := s.View(func(r *store.Reader) (err error) {
		made, err = Make(r, piece.Order)
		return err
	}); err != nil {
		return err
	}
	laid := made.Model.Layout(b.Options)
	b.Substitutes += laid.Substitutes
	for _, l := range made.Lacking(laid) {
		if !slices.ContainsFunc(b.Lacking, func(o Lacking) bool { return o.Shown == l.Shown }) {
			b.Lacking = append(b.Lacking, l)
		}
	}
	var pdf bytes.Buffer
	if err := page.PDF(&pdf, laid, b.Meta); err != nil {
		return err
	}
	return exchange.ReplaceFile(filepath.Join(b.Folder, piece.File), exchange.PDFFile, pdf.Bytes(), func() error { return made.Enter(s) })
}
