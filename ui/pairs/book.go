package pairs

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/words"
)

// book is what the screen knows of everybody: the live pairs by stage, who waits
// and how many mentees each mentor has.
type book struct {
	today     data.Date
	programme data.Programme
	names     data.Names
	people    []data.Person // who have not left, in order of name
	pairs     []data.Pair   // all, ended ones too
	waiting   []data.Waiting
	mentors   []data.Person
	columns   [len(data.Stages)][]card // those to look after first, then by name
	load      map[data.ID]int          // live pairs by mentor
	finder    data.Finder              // among everybody, by the places of all
	all       []data.Person
}

// readBook reads everything that the tabs show.
func readBook(r *store.Reader, today data.Date) (*book, error) {
	b := &book{today: today}
	var err error
	if b.programme, err = r.Programme(); err != nil {
		return nil, err
	}
	if b.all, err = r.People(); err != nil {
		return nil, err
	}
	if b.pairs, err = r.Pairs(); err != nil {
		return nil, err
	}
	b.names = words.NamesIn(words.NameStyleOf(b.programme), b.all)
	b.finder = b.names.Finder(b.all)
	b.load = data.Caseloads(b.pairs)
	b.mentors = data.AllMentors(b.all, b.pairs, today)
	data.SortAsShown(b.names, b.mentors, func(p data.Person) data.Person { return p })
	b.waiting = data.WaitingList(b.names, b.all, b.pairs, today)
	b.people = slices.DeleteFunc(slices.Clone(b.all), func(p data.Person) bool { return p.HasLeft(today) })
	data.SortAsShown(b.names, b.people, func(p data.Person) data.Person { return p })
	return b, b.readCards(r)
}

// readCards judges the live pairs by their one-to-ones.
func (b *book) readCards(r *store.Reader) error {
	thresholds, err := dossier.ThresholdsOf(r, b.today)
	if err != nil {
		return err
	}
	for _, p := range b.pairs {
		if !p.Live() {
			continue
		}
		contacts, err := r.ContactsOfPair(p.ID)
		if err != nil {
			return err
		}
		stage := p.Now().Stage
		b.columns[stage] = append(b.columns[stage], newCard(p, contacts, thresholds(p.Mentee), b.today))
	}
	for _, column := range b.columns {
		slices.SortStableFunc(column, func(x, y card) int {
			return cmp.Or(cmp.Compare(y.concern, x.concern), cmp.Compare(y.quiet(b.today), x.quiet(b.today)),
				cmp.Compare(b.name(x.pair.Mentee), b.name(y.pair.Mentee)))
		})
	}
	return nil
}

// card is one live pair on the board.
type card struct {
	pair    data.Pair
	lastMet data.Date    // none: not yet
	next    data.Date    // agreed and not yet logged; it may be past
	concern data.Concern // how long they have not met
	since   data.Date    // from which day on that counts
}

// newCard judges one pair by its one-to-ones.
func newCard(p data.Pair, contacts []data.Contact, t data.Thresholds, today data.Date) card {
	c := card{pair: p, lastMet: data.LastKept(contacts).Date, next: data.NextOpen(contacts, today)}
	c.concern, c.since = data.QuietOf(p, contacts, t, today)
	return c
}

// quiet is for how many days they have not met, where that is long; else 0.
func (c card) quiet(today data.Date) int {
	if c.concern == data.NoConcern {
		return 0
	}
	return int(today - c.since)
}

func (b *book) name(id data.ID) string { return b.names.ByID(id) }

// live counts the pairs that have not ended.
func (b *book) live() int {
	n := 0
	for _, column := range b.columns {
		n += len(column)
	}
	return n
}

// vacancies counts the mentors who could take a further mentee now.
func (b *book) vacancies() int {
	n := 0
	for _, p := range b.mentors {
		if b.vacancyOf(p) == data.VacancyOpen {
			n++
		}
	}
	return n
}

func (b *book) vacancyOf(p data.Person) data.Vacancy { return p.VacancyOn(b.today, b.load[p.ID]) }

// ended lists the pairs that have ended, the latest first.
func (b *book) ended() []data.Pair {
	ended := slices.DeleteFunc(slices.Clone(b.pairs), data.Pair.Live)
	slices.SortStableFunc(ended, func(x, y data.Pair) int { return cmp.Compare(y.Now().Date, x.Now().Date) })
	return ended
}

// named returns who goes by what was typed; nil for everybody where nothing is.
func (b *book) named(query string) map[data.ID]bool {
	if query == "" {
		return nil
	}
	found := make(map[data.ID]bool)
	for _, i := range b.finder.Find(query, func(int) int { return 0 }) {
		found[b.all[i].ID] = true
	}
	return found
}

// title is "Dana K. with Ruth S.".
func (b *book) title(p data.Pair) string { return title(p, b.names) }

func title(p data.Pair, names data.Names) string {
	return lang.L("{{.Mentee}} with {{.Mentor}}",
		words.With{"Mentee": names.ByID(p.Mentee), "Mentor": names.ByID(p.Mentor)})
}
