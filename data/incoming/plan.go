package incoming

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"alongside/data"
)

// Plan is what would come of a list: everybody in it, its meetings, and what becomes
// of every cell.
type Plan struct {
	People   []Somebody
	Meetings []Meeting   // in order of date, then of time
	Refused  []Refusal   // in order of row
	Aside    []LeftAside // what is left aside, in order of row
	Cells    Cells
	From     data.Date // the first day on which there is a meeting; none: 0
	Until    data.Date
	Open     bool        // something is asked that the whole list hangs on
	Erased   []data.Date // when people were erased, where it has to be said that none of them comes in (Choices.Erased)

	brought data.Brought
	marks   map[markKey]int // the places in brought.Marks + 1, and 0 of those that are there
}

// Somebody is a person in the list, in all the rows that are about them.
type Somebody struct {
	Rows    []int // places in Table.Rows; Choices are made by the first
	Said    string
	Person  data.Person // as they would be stored: a new one, or the one known with what the list adds
	Verdict Verdict
	Known   data.ID   // of Verdict IsKnown
	Perhaps []data.ID // who else it could be, likeliest first
	Because string    // why they are taken for whom they are, a few words
	Propose string    // a name that seems to be in a remark; "" for none
	Like    int       // somebody else of this list whom they could be: the place of their first row + 1
	Notes   []string  // what there is to know beside
	Differ  []Differing
	Belongs []Belonging
	Marks   int // how many they get

	adds bool // the list adds details to somebody known
	weak bool // known by a first name or an initial only
}

// Differing is a detail that the list and the programme have each in another way. Ours
// stays, unless Choices.Use has it otherwise.
type Differing struct {
	Row, Column  int // where the list has it
	Kind         Kind
	Ours, Theirs string
	Used         bool
}

// Belonging is from when on somebody belongs to a group through the list.
type Belonging struct {
	Group data.ID
	From  data.Date
	Until data.Date
}

// Meeting is one evening of the list.
type Meeting struct {
	data.Meeting
	New    bool
	Closes bool // it was planned for a past day, and is closed by the marks
	Column int  // in which it stands; -1: in rows
	Marks  int  // how many it gets
}

// Refusal is what cannot be taken, and why: a row, or one cell of it.
type Refusal struct {
	Row    int // its number, as the spreadsheet shows it
	Column int // of the cell; -1: the whole row
	Reason string
	Says   string // the beginning of what stands there
	Cells  int
}

// LeftAside is what is left aside for one reason: a column, or rows.
type LeftAside struct {
	Column int    // -1: rows
	Rows   []int  // numbers, of rows
	Says   string // what it is
	Cells  int
}

type markKey struct{ person, meeting data.ID }

// MarkOf is what somebody gets at a meeting of the list, and whether it is recorded
// already.
func (p *Plan) MarkOf(person, meeting data.ID) (m data.Mark, recorded, is bool) {
	at, is := p.marks[markKey{person, meeting}]
	switch {
	case !is:
		return data.Mark{}, false, false
	case at == 0:
		return data.Mark{}, true, true
	}
	return p.brought.Marks[at-1], false, true
}

// Count counts people by verdict.
func (p *Plan) Count(v Verdict) (n int) {
	for _, s := range p.People {
		if s.Verdict == v {
			n++
		}
	}
	return n
}

// Marks is how many marks come in.
func (p *Plan) Marks() int { return len(p.brought.Marks) }

// Recorded is how many marks of the list are recorded already.
func (p *Plan) Recorded() (n int) {
	for _, at := range p.marks {
		if at == 0 {
			n++
		}
	}
	return n
}

// Adds is how many of those known get a detail that we did not have.
func (p *Plan) Adds() int { return len(p.brought.Changed) }

var errOpen = errors.New("something has to be answered first; nothing was changed")

// Brought is what the store brings in. It fails while something is asked that the whole
// list hangs on: nothing is guessed; and while it has to be said that nobody comes in
// who was erased.
func (p *Plan) Brought() (data.Brought, error) {
	if p.Open {
		return data.Brought{}, errOpen
	}
	if len(p.Erased) > 0 {
		return data.Brought{}, errErased
	}
	return p.brought, nil
}

// Empty reports whether nothing would change.
func (p *Plan) Empty() bool {
	b := p.brought
	return len(b.People)+len(b.Changed)+len(b.Joins)+len(b.Meetings)+len(b.Marks) == 0
}

// Plan says what would come of the list as it is read. It is a value of its own: making
// it changes nothing. The error is ctx's.
func (r *Reading) Plan(ctx context.Context) (*Plan, error) {
	p := &planner{
		Reading: r, plan: &Plan{Open: r.Open(), marks: map[markKey]int{}}, fates: newFates(r.Table), known: newKnown(r.book),
		asides: map[asideKey]*LeftAside{}, dayOf: map[int]dayRead{}, changed: map[data.ID]data.Person{},
		erased: map[data.ID]data.Date{},
	}
	for _, e := range r.book.Erased {
		p.erased[e.Person] = e.On
	}
	p.fixedRows()
	if err := p.readPeople(ctx); err != nil {
		return nil, err
	}
	p.recognise()
	if err := p.readRegister(ctx); err != nil {
		return nil, err
	}
	p.belong()
	p.finish()
	return p.plan, nil
}

// planner makes a plan.
type planner struct {
	*Reading
	plan    *Plan
	fates   fates
	known   *known
	people  []*somebody
	byRow   map[int]*somebody       // who a row is about
	changed map[data.ID]data.Person // those known, with what the list adds
	asides  map[asideKey]*LeftAside
	dayOf   map[int]dayRead
	entries []entry
	slots   map[slot]bool         // the dates of schedules that a meeting fills
	erased  map[data.ID]data.Date // when whom was
	group   data.Group            // that is made, of Choices.NewGroup
}

// somebody is a person of the list while the plan is made.
type somebody struct {
	Somebody
	details map[Kind]detail
	key     string
	number  string                // the id that another program gives them
	first   map[data.ID]data.Date // the day of their first mark, by group
	groups  map[data.ID]bool      // in which a list of people has them
}

// detail is what a cell says of somebody.
type detail struct {
	row, column int
	text        string
	day         data.Date
}

type asideKey struct {
	column int
	says   string
}

// setAside counts a cell as left aside: by its column, or with the rows that are so for
// the same reason.
func (p *planner) setAside(row, column int, byColumn bool, says string) {
	p.fates.set(row, column, aside)
	key := asideKey{-1, says}
	if byColumn {
		key.column = column
	}
	a := p.asides[key]
	if a == nil {
		a = &LeftAside{Column: key.column, Says: says}
		p.asides[key] = a
	}
	a.Cells++
	if number := p.Table.Rows[row].Number; len(a.Rows) == 0 || a.Rows[len(a.Rows)-1] != number {
		a.Rows = append(a.Rows, number)
	}
}

func (p *planner) refuse(row, column int, reason string) {
	r := Refusal{Row: p.Table.Rows[row].Number, Column: column, Reason: reason, Cells: 1}
	if column >= 0 {
		p.fates.set(row, column, refusedC)
		r.Says = inLine(p.Table.At(row, column))
	} else {
		r.Cells, r.Says = 0, p.Table.Rows[row].says()
		for i, cell := range p.Table.Rows[row].Cells {
			if cell != "" && (p.fates.get(row, i) == noFate || p.fates.get(row, i) == taken) {
				p.fates.set(row, i, refusedC)
				r.Cells++
			}
		}
	}
	p.plan.Refused = append(p.plan.Refused, r)
}

// fixedRows says what becomes of the rows that are about nobody, and of the columns that
// are left aside.
func (p *planner) fixedRows() {
	for i, kind := range p.Rows {
		for j, cell := range p.Table.Rows[i].Cells {
			switch {
			case cell == "":
			case kind == HeadingRow:
				p.fates.set(i, j, heading)
			case kind == TitleRow:
				p.setAside(i, j, false, "title")
			case kind == TotalsRow:
				p.setAside(i, j, false, "totals")
			}
		}
	}
}

// finish sets what is left, and puts everything into its order.
func (p *planner) finish() {
	for row, kind := range p.Rows {
		if kind != DataRow {
			continue
		}
		for column, cell := range p.Table.Rows[row].Cells {
			if cell == "" || p.fates.get(row, column) != noFate {
				continue
			}
			says := p.Columns[column].Kind.String()
			if p.Columns[column].Kind == Aside {
				says = "not known here"
			}
			p.setAside(row, column, true, says)
		}
	}
	for _, a := range p.asides {
		p.plan.Aside = append(p.plan.Aside, *a)
	}
	slices.SortFunc(p.plan.Aside, func(a, b LeftAside) int {
		return cmp.Or(cmp.Compare(min(a.Column, 0), min(b.Column, 0)), cmp.Compare(a.Rows[0], b.Rows[0]), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Says, b.Says))
	})
	slices.SortStableFunc(p.plan.Refused, func(a, b Refusal) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column)) })
	blank := p.plan.Cells.Blank
	p.plan.Cells = p.fates.count(p.Table)
	p.plan.Cells.Blank = blank
	for _, s := range p.people {
		p.plan.People = append(p.plan.People, s.Somebody)
		switch {
		case s.Verdict == IsNew:
			p.plan.brought.People = append(p.plan.brought.People, s.Person)
		case s.Verdict == IsKnown && s.adds && samePerson(p.changed[s.Known], s.Person): // the last row about them
			p.plan.brought.Changed = append(p.plan.brought.Changed, p.changed[s.Known])
		}
	}
	if !p.group.ID.IsZero() {
		p.plan.brought.Groups = []data.Group{p.group}
	}
	p.plan.brought.Habit = p.Habit()
	p.askErased()
}
