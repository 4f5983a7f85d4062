package pairs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

// pairFacts is what there is to know of one pair.
type pairFacts struct {
	card     card
	names    data.Names
	today    data.Date
	contacts []data.Contact // newest first
}

func readPair(r *store.Reader, id data.ID, today data.Date) (*pairFacts, error) {
	pair, err := r.Pair(id)
	if err != nil {
		return nil, err
	}
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	names, err := words.Names(r)
	if err != nil {
		return nil, err
	}
	contacts, err := r.ContactsOfPair(id)
	if err != nil {
		return nil, err
	}
	f := &pairFacts{card: newCard(pair, contacts, programme.Thresholds, today), names: names, today: today}
	slices.Reverse(contacts)
	f.contacts = contacts
	return f, nil
}

func (f *pairFacts) pair() data.Pair { return f.card.pair }

func (f *pairFacts) title() string {
	return lang.L("{{.Mentee}} with {{.Mentor}}", with{
		"Mentee": f.names.ByID(f.pair().Mentee), "Mentor": f.names.ByID(f.pair().Mentor),
	})
}

// subtitle says where the pair stands, and since when.
func (f *pairFacts) subtitle() string {
	now := f.pair().Now()
	w := with{
		"Stage": words.Stage(now.Stage), "Date": words.Date(now.Date, f.today),
		"Since": words.Date(f.pair().Since(), f.today), "Reason": strings.ToLower(words.EndReason(now.Reason)),
	}
	switch now.State {
	case data.Proposed:
		return lang.L("Proposed on {{.Date}}", w)
	case data.OnPause:
		return lang.L("{{.Stage}} · a pair since {{.Since}} · paused since {{.Date}}", w)
	case data.Ended:
		return lang.L("A pair from {{.Since}} to {{.Date}} · {{.Reason}}", w)
	}
	return lang.L("{{.Stage}} · a pair since {{.Since}}", w)
}

// historyLine is one step of the pair in words.
type historyLine struct{ date, what, note string }

// history tells the steps, the newest first, each by what changed with it.
func (f *pairFacts) history() []historyLine {
	var lines []historyLine
	steps := f.pair().Steps
	for i, s := range steps {
		what := words.PairState(s.State)
		switch {
		case s.State == data.Ended:
			what = lang.L("Ended: {{.Reason}}", with{"Reason": strings.ToLower(words.EndReason(s.Reason))})
		case i == 0 && s.State == data.Active:
			what = lang.L("Began, {{.Stage}}", with{"Stage": strings.ToLower(words.Stage(s.Stage))})
		case i > 0 && s.Stage != steps[i-1].Stage:
			what = words.Stage(s.Stage)
		case i > 0 && s.State == data.Active && steps[i-1].State == data.OnPause:
			what = lang.L("Went on after the pause")
		case i > 0 && s.State == data.Active && steps[i-1].State == data.Proposed:
			what = lang.L("Began")
		}
		lines = append(lines, historyLine{words.ShortDate(s.Date, f.today), what, s.Note})
	}
	slices.Reverse(lines)
	return lines
}
