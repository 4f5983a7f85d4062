package pairs

import (
	"slices"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/words"
)

// pairFacts is what there is to know of one pair.
type pairFacts struct {
	card           card
	names          data.Names
	today          data.Date
	mentee, mentor data.Person
	contacts       []data.Contact // newest first
	goals          []data.Goal    // the mentee's
	of             []data.Pair    // the mentee's, this one too
	waits          bool           // the mentee is on the waiting list
}

func readPair(r *store.Reader, id data.ID, today data.Date) (*pairFacts, error) {
	pair, err := r.Pair(id)
	if err != nil {
		return nil, err
	}
	f := &pairFacts{today: today}
	thresholds, err := dossier.ThresholdsOf(r, today)
	if err != nil {
		return nil, err
	}
	if f.names, err = words.Names(r); err != nil {
		return nil, err
	}
	if f.mentee, err = r.Person(pair.Mentee); err != nil {
		return nil, err
	}
	if pair.Mentor != data.Gone {
		if f.mentor, err = r.Person(pair.Mentor); err != nil {
			return nil, err
		}
	}
	if f.goals, err = r.GoalsOf(pair.Mentee); err != nil {
		return nil, err
	}
	if f.of, err = r.PairsOf(pair.Mentee); err != nil {
		return nil, err
	}
	if f.contacts, err = r.ContactsOfPair(id); err != nil {
		return nil, err
	}
	f.card = newCard(pair, f.contacts, thresholds(pair.Mentee), today)
	slices.Reverse(f.contacts)
	f.waits = len(data.WaitingList(f.names, []data.Person{f.mentee}, f.of, today)) > 0
	return f, nil
}

func (f *pairFacts) pair() data.Pair { return f.card.pair }

func (f *pairFacts) title() string { return title(f.pair(), f.names) }

// name is how somebody is called here.
func (f *pairFacts) name(id data.ID) string { return f.names.ByID(id) }

// before is the pair that this one took over from, and after the one that took
// over from it.
func (f *pairFacts) before() (data.Pair, bool) {
	return f.other(func(p data.Pair) bool { return !f.pair().From.IsZero() && p.ID == f.pair().From })
}

func (f *pairFacts) after() (data.Pair, bool) {
	return f.other(func(p data.Pair) bool { return p.From == f.pair().ID })
}

func (f *pairFacts) other(is func(data.Pair) bool) (data.Pair, bool) {
	if i := slices.IndexFunc(f.of, is); i >= 0 {
		return f.of[i], true
	}
	return data.Pair{}, false
}

// reached is the day on which the pair first came to a stage, or none.
func (f *pairFacts) reached(stage data.Stage) data.Date {
	for _, at := range f.pair().Intervals(f.today) {
		if at.Stage == stage && at.State != data.Ended {
			return at.Span.From
		}
	}
	return 0
}
