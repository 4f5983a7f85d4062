package incoming

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/xuri/excelize/v2"

	"alongside/data"
	"alongside/data/exchange"
)

// Whole says what would come of an export of Alongside itself, which is no list: it holds
// every kind of record under its own id, and so comes back in as it was. What is here
// already stays as it is, however the export has it.
type Whole struct {
	Sheets  []WholeSheet // in the order of the export
	Refused []WholeRefusal
	brought data.Brought
}

// WholeSheet counts what a sheet holds: each of its records is new, known or refused.
type WholeSheet struct {
	Name                string
	New, Known, Refused int
}

// WholeRefusal is a record that cannot be taken, or a row that cannot be read, and why.
type WholeRefusal struct {
	Sheet  string
	Row    int    // of a row that cannot be read; none: 0
	Says   string // which record it is, for whoever has the export
	Reason string
}

// WholeBook is what the programme holds, as an export is read against it.
type WholeBook struct {
	Today   data.Date
	Records data.Records
	Erased  []data.Erased
	// Namesakes says that somebody who is unknown, and called as somebody known, is
	// another person all the same.
	Namesakes bool
}

// New counts what would come in, and Known what is there already.
func (w *Whole) New() (n int) {
	for _, s := range w.Sheets {
		n += s.New
	}
	return n
}

// Known counts what is there already.
func (w *Whole) Known() (n int) {
	for _, s := range w.Sheets {
		n += s.Known
	}
	return n
}

// Brought is what the store brings in.
func (w *Whole) Brought() data.Brought { return w.brought }

// mostWhole is how much an export may unpack to: ten years of a large programme are a
// quarter of it. It is never put into a file for temporary use.
const mostWhole = 512 << 20

// Whole gives the sheets of a workbook that is an export of Alongside; false for any other
// file.
func (f *File) Whole(ctx context.Context) (cells exchange.Cells, is bool, err error) {
	book, isBook := f.book.(xlsx)
	if !isBook || !slices.Contains(f.Sheets, "marks") || !slices.Contains(f.Sheets, "people") {
		return nil, false, nil
	}
	defer func() {
		if recover() != nil { // a workbook that was made to break a reader
			cells, err = nil, errUnreadable
		}
	}()
	open, err := excelize.OpenReader(bytes.NewReader(book.raw), excelize.Options{UnzipSizeLimit: mostWhole, UnzipXMLSizeLimit: mostWhole})
	if err != nil {
		return nil, false, errUnreadable
	}
	defer open.Close()
	cells = exchange.Cells{}
	for _, name := range exchange.SheetNames() {
		if !slices.Contains(f.Sheets, name) {
			continue
		}
		if cells[name], err = wholeSheet(ctx, open, name); err != nil {
			return nil, false, err
		}
	}
	return cells, cells.Whole(), nil
}

// mostWholeBytes is how large a workbook that is an export may be, packed.
const mostWholeBytes = 64 << 20

// OpenWhole reads an export: a workbook, or a folder of its sheets. The error is one
// sentence about the whole of it.
func OpenWhole(ctx context.Context, path string) (exchange.Cells, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("the export cannot be read: %w", err)
	case info.IsDir():
		return exchange.ReadFolder(path)
	case !info.Mode().IsRegular() || info.Size() > mostWholeBytes:
		return nil, errNoWhole
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the export cannot be read: %w", err)
	}
	if !bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return nil, errNoWhole
	}
	file, err := openZip(raw)
	if err != nil {
		return nil, err
	}
	cells, is, err := file.Whole(ctx)
	if err == nil && !is {
		err = errNoWhole
	}
	return cells, err
}

var errNoWhole = errors.New("this is no export of Alongside: it is a workbook that Alongside wrote, or the folder of its sheets")

func wholeSheet(ctx context.Context, f *excelize.File, name string) (cells [][]string, err error) {
	rows, err := f.Rows(name)
	if err != nil {
		return nil, errUnreadable
	}
	defer rows.Close()
	for rows.Next() {
		row, err := rows.Columns()
		if err != nil {
			return nil, errUnreadable
		}
		cells = append(cells, row)
		if len(cells)%500 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return cells, nil
}

// PlanWhole says what would come of an export. Making it changes nothing. The error is
// ctx's.
func PlanWhole(ctx context.Context, cells exchange.Cells, b WholeBook) (*Whole, error) {
	file, unread := cells.Read()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p := newWholePlanner(b, &file)
	for _, u := range unread {
		p.plan.Refused = append(p.plan.Refused, WholeRefusal{Sheet: u.Sheet, Row: u.Row, Reason: u.Reason})
		p.sheet(u.Sheet).Refused++
	}
	p.takeAll()
	return p.plan, ctx.Err()
}

// wholePlanner makes a Whole. Each map says what a record of the export is called here,
// and has none that is refused.
type wholePlanner struct {
	WholeBook
	file *data.Records
	plan *Whole

	people, groups, activities, meetings, pairs, consents, breaks map[data.ID]data.ID
	called                                                        map[string][]data.Person // those here, by name
	met                                                           map[metKey]data.Meeting  // the meetings here
}

type metKey struct {
	group data.ID
	date  data.Date
	start data.TimeOfDay
}

func newWholePlanner(b WholeBook, file *data.Records) *wholePlanner {
	p := &wholePlanner{WholeBook: b, file: file, plan: &Whole{}, called: map[string][]data.Person{}, met: map[metKey]data.Meeting{}}
	for _, m := range []*map[data.ID]data.ID{&p.people, &p.groups, &p.activities, &p.meetings, &p.pairs, &p.consents, &p.breaks} {
		*m = map[data.ID]data.ID{}
	}
	for _, person := range b.Records.People {
		p.people[person.ID] = person.ID
		for _, name := range wholeNames(person, false) {
			p.called[name] = append(p.called[name], person)
		}
	}
	for _, g := range b.Records.Groups {
		p.groups[g.ID] = g.ID
	}
	for _, a := range b.Records.Activities {
		p.activities[a.ID] = a.ID
	}
	for _, m := range b.Records.Meetings {
		p.meetings[m.ID] = m.ID
		p.met[metKey{m.Group, m.Date, m.Start}] = m
	}
	for _, pair := range b.Records.Pairs {
		p.pairs[pair.ID] = pair.ID
	}
	for _, c := range b.Records.Consents {
		p.consents[c.ID] = c.ID
	}
	for _, br := range b.Records.Programme.Breaks {
		p.breaks[br.ID] = br.ID
	}
	return p
}

// wholeNames are the names and codes of somebody, folded; with those that they had
// before, where these count too.
func wholeNames(p data.Person, before bool) (names []string) {
	add := func(name string) {
		if name = data.Fold(name); name != "" {
			names = append(names, name)
		}
	}
	add(p.First + " " + p.Last)
	add(p.Alias)
	if p.Code != "" {
		add("code " + p.Code)
	}
	if !before {
		return names
	}
	for _, c := range p.Formerly {
		add(c.First + " " + c.Last)
		if c.Code != "" {
			add("code " + c.Code)
		}
	}
	return names
}

func (p *wholePlanner) sheet(name string) *WholeSheet {
	for i := range p.plan.Sheets {
		if p.plan.Sheets[i].Name == name {
			return &p.plan.Sheets[i]
		}
	}
	p.plan.Sheets = append(p.plan.Sheets, WholeSheet{Name: name})
	return &p.plan.Sheets[len(p.plan.Sheets)-1]
}

// fit is what becomes of a record: it is known, or it is refused for a reason, or else it
// is new.
type fit struct {
	known  bool
	reason string
}

var (
	fits    = fit{}
	isKnown = fit{known: true}
)

func refusal(format string, args ...any) fit { return fit{reason: fmt.Sprintf(format, args...)} }

// take sorts the records of a sheet, and gives those that are new.
func take[T interface{ Validate() error }](p *wholePlanner, sheet string, records []T, says func(T) string, judge func(*T) fit) (fresh []T) {
	if len(records) == 0 {
		return nil
	}
	count := p.sheet(sheet)
	for _, rec := range records {
		f := judge(&rec)
		if !f.known && f.reason == "" {
			if err := rec.Validate(); err != nil {
				f = fit{reason: err.Error()}
			}
		}
		switch {
		case f.known:
			count.Known++
		case f.reason != "":
			count.Refused++
			p.plan.Refused = append(p.plan.Refused, WholeRefusal{Sheet: sheet, Says: inLine(says(rec)), Reason: f.reason})
		default:
			count.New++
			fresh = append(fresh, rec)
		}
	}
	return fresh
}
