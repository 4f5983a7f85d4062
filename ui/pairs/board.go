package pairs

import (
	"cmp"
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// board is what the screen shows: who waits, and the live pairs by stage.
type board struct {
	today      data.Date
	thresholds data.Thresholds
	names      data.Names
	people     []data.Person            // who have not left, in order of name
	pairs      []data.Pair              // all, ended ones too
	waiting    []waiting                // the longest waiting first
	columns    [len(data.Stages)][]card // the quietest first, then by name
	load       map[data.ID]int          // live pairs by mentor
}

// waiting is somebody who has no mentor yet.
type waiting struct {
	person data.Person
	since  data.Date // none: nobody noted since when
}

// card is one live pair on the board.
type card struct {
	pair    data.Pair
	lastMet data.Date // none: not yet
	next    data.Date // agreed, today or later
	quiet   int       // days without a one-to-one, where that is long; else 0
	silent  bool      // for so long that somebody should act
}

// readBoard reads everything that the screen shows.
func readBoard(r *store.Reader, today data.Date) (*board, error) {
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	b := newBoard(people, pairs, today)
	b.thresholds = programme.Thresholds
	b.names = data.NewNames(programme.ScreenNames, people)
	for _, p := range pairs {
		if !p.Live() {
			continue
		}
		contacts, err := r.ContactsOfPair(p.ID)
		if err != nil {
			return nil, err
		}
		stage := p.Now().Stage
		b.columns[stage] = append(b.columns[stage], newCard(p, contacts, programme.Thresholds, today))
	}
	for _, column := range b.columns {
		slices.SortStableFunc(column, func(x, y card) int {
			return cmp.Or(cmp.Compare(y.quiet, x.quiet), cmp.Compare(b.name(x.pair.Mentee), b.name(y.pair.Mentee)))
		})
	}
	return b, nil
}

// newBoard tells who waits and how many mentees each mentor has.
func newBoard(people []data.Person, pairs []data.Pair, today data.Date) *board {
	b := &board{today: today, pairs: pairs, load: make(map[data.ID]int)}
	paired := make(map[data.ID]bool)
	for _, p := range pairs {
		if p.Live() {
			paired[p.Mentee] = true
			b.load[p.Mentor]++
		}
	}
	for _, p := range people {
		if p.HasLeft(today) {
			continue
		}
		b.people = append(b.people, p)
		if !paired[p.ID] && (p.Roles.Has(data.Mentee) || p.Path.WaitingSince != 0) {
			b.waiting = append(b.waiting, waiting{p, cmp.Or(p.Path.WaitingSince, p.Joined)})
		}
	}
	data.SortByName(b.people, func(p data.Person) data.Person { return p })
	data.SortByName(b.waiting, func(w waiting) data.Person { return w.person })
	slices.SortStableFunc(b.waiting, func(x, y waiting) int { return cmp.Compare(x.turn(), y.turn()) })
	return b
}

// turn orders those who wait: who is noted as waiting by the day since when,
// then the mentees without a mentor by the day on which they joined, then those
// of whom no day is known.
func (w waiting) turn() data.Date {
	const later = 1 << 24 // far beyond any date
	switch {
	case w.person.Path.WaitingSince != 0:
		return w.person.Path.WaitingSince
	case w.since != 0:
		return later + w.since
	}
	return 2 * later
}

// newCard judges one pair by its contacts, oldest first. Only an active pair
// can be quiet: it counts from the last one-to-one that happened, or from the
// pair's beginning.
func newCard(p data.Pair, contacts []data.Contact, t data.Thresholds, today data.Date) card {
	c := card{pair: p}
	for _, contact := range contacts {
		if !contact.Missed && contact.Date <= today {
			c.lastMet = max(c.lastMet, contact.Date)
		}
		if contact.Next >= today {
			c.next = contact.Next // the latest word counts
		}
	}
	if p.Now().State != data.Active {
		return c
	}
	days := int(today - max(c.lastMet, lastActive(p)))
	if days >= t.QuietDays {
		c.quiet, c.silent = days, days >= t.SilentDays
	}
	return c
}

// lastActive is the day on which the pair became active, again after its last
// pause.
func lastActive(p data.Pair) data.Date {
	d := p.Since()
	for i, s := range p.Steps {
		if i > 0 && s.State == data.Active && p.Steps[i-1].State != data.Active {
			d = s.Date
		}
	}
	return d
}

func (b *board) name(id data.ID) string { return b.names.ByID(id) }

// live counts the pairs that have not ended.
func (b *board) live() int {
	n := 0
	for _, column := range b.columns {
		n += len(column)
	}
	return n
}

// room counts the mentors who have agreed to more mentees than they have.
func (b *board) room() int {
	n := 0
	for _, p := range b.people {
		if p.Roles.Has(data.Mentor) && b.load[p.ID] < p.Mentor.Capacity {
			n++
		}
	}
	return n
}

// ended lists the pairs that have ended, the latest first.
func (b *board) ended() []data.Pair {
	var ended []data.Pair
	for _, p := range b.pairs {
		if !p.Live() {
			ended = append(ended, p)
		}
	}
	slices.SortStableFunc(ended, func(x, y data.Pair) int { return cmp.Compare(y.Now().Date, x.Now().Date) })
	return ended
}

// person returns somebody of the list.
func (b *board) person(id data.ID) (data.Person, bool) {
	for _, p := range b.people {
		if p.ID == id {
			return p, true
		}
	}
	return data.Person{}, false
}
