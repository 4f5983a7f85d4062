// Package onetoone is the dialog in which a one-to-one or a call is logged, or
// a logged one mended, and the list of those that are. More than one screen
// opens it.
package onetoone

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// The forms with a new call, about a person, and with a new one-to-one, about a pair.
const (
	CallForm = "call to"
	PairForm = "one-to-one"
)

// LogPair opens the dialog for a new one-to-one of a pair, filled in as their
// last one was, so that Enter alone may do. Anybody may have joined them.
func LogPair(h screen.Host, p data.Pair, names data.Names) {
	var all []data.ID
	h.Read(func(r *store.Reader) error {
		people, err := r.People()
		for _, person := range people {
			if !person.HasLeft(h.Today()) {
				all = append(all, person.ID)
			}
		}
		return err
	})
	LogPairAmong(h, p, names, all)
}

// LogPairAmong is LogPair where only some may be named as having joined the
// pair: a mentor sees nobody but their own mentees.
func LogPairAmong(h screen.Host, p data.Pair, names data.Names, others []data.ID) {
	if p.Now().State == data.Proposed {
		kit.Message(h.Window(), lang.L("Log a one-to-one"), lang.L("These two are not a pair yet: both have to agree first."))
		return
	}
	contact := data.Contact{Person: p.Mentee, Pair: p.ID, Date: h.Today()}
	var goals []data.Goal
	if !h.Read(func(r *store.Reader) error {
		logged, err := r.ContactsOfPair(p.ID)
		if err != nil {
			return err
		}
		if last := data.LastKept(logged); last.Date != 0 {
			contact = data.DefaultsFor(last, h.Today())
		}
		goals, err = openGoals(r, p.Mentee)
		return err
	}) {
		return
	}
	title := lang.L("A one-to-one of {{.Mentee}} and {{.Mentor}}",
		words.With{"Mentee": names.ByID(p.Mentee), "Mentor": names.ByID(p.Mentor)})
	others = slices.DeleteFunc(slices.Clone(others), func(id data.ID) bool { return id == p.Mentee || id == p.Mentor })
	open(h, title, contact, joined{names: names, among: others}, goals)
}

// openGoals are those that somebody works on.
func openGoals(r *store.Reader, person data.ID) ([]data.Goal, error) {
	goals, err := r.GoalsOf(person)
	return slices.DeleteFunc(goals, func(g data.Goal) bool { return g.Status() != data.GoalOpen }), err
}

// ChoosePair asks which pair met, among the options, and then
// opens the dialog for the one-to-one.
func ChoosePair(h screen.Host, options []kit.Option[data.ID], pairs []data.Pair, names data.Names) {
	if kit.Refuse(h.Window(), lang.L("Log a one-to-one")) {
		return
	}
	picker := kit.NewPicker(lang.L("Choose a pair"), options, nil)
	var met data.Pair
	field := kit.NewField(lang.L("Which pair"), picker, "")
	d := kit.FormDialog(h.Window(), lang.L("Log a one-to-one"), field, lang.L("Next"), func() error {
		for _, p := range pairs {
			if p.ID == picker.Selected() {
				met = p
				return nil
			}
		}
		return errors.New(lang.L("Choose the pair that met."))
	})
	d.OnClosed = func() {
		if !met.ID.IsZero() {
			LogPair(h, met, names)
		}
	}
	picker.Open()
}

// LogCall opens the dialog for a new call to somebody.
func LogCall(h screen.Host, p data.Person, names data.Names) {
	title := lang.L("A call to {{.Name}}", words.With{"Name": names.Of(p)})
	open(h, title, data.Contact{Person: p.ID, Date: h.Today(), How: data.ByPhone}, joined{}, nil)
}

// Edit opens the dialog for a contact that was logged before. Who joined it
// stays, those too whom the contact given leaves out: a mentor sees nobody but
// their own mentees.
func Edit(h screen.Host, c data.Contact, names data.Names) {
	var unseen []data.ID
	if !h.Read(func(r *store.Reader) error {
		stored, err := r.Contact(c.ID)
		unseen = slices.DeleteFunc(slices.Clone(stored.Others), func(id data.ID) bool { return slices.Contains(c.Others, id) })
		return err
	}) {
		return
	}
	open(h, titleOf(c, names), c, joined{names: names, among: c.Others, unseen: unseen}, nil)
}

// titleOf says of a contact that was logged before with whom it was.
func titleOf(c data.Contact, names data.Names) string {
	name := words.With{"Name": names.ByID(c.Person)}
	if c.Pair.IsZero() {
		return lang.L("A call to {{.Name}}", name)
	}
	return lang.L("A one-to-one with {{.Name}}", name)
}

func open(h screen.Host, title string, c data.Contact, others joined, goals []data.Goal) {
	d := newDialog(h, c, others, goals)
	if !c.Pair.IsZero() && !h.Read(func(r *store.Reader) (err error) {
		d.logged, err = otherDays(r, c)
		return err
	}) {
		return
	}
	d.modal = kit.FormDialog(h.Window(), title, d.content(), lang.L("Save"), d.save).Tells(d.contact.Themes, d.contact.Note)
	switch {
	case !c.ID.IsZero(): // one that was logged before: it is found by its contact
	case c.Pair.IsZero():
		d.modal.Resumes(CallForm, c.Person)
	default:
		d.modal.Resumes(PairForm, c.Pair)
	}
}

// otherDays are those of which another one-to-one of the same pair is logged; not
// the day that a logged one has already.
func otherDays(r *store.Reader, c data.Contact) (map[data.Date]bool, error) {
	logged, err := r.ContactsOfPair(c.Pair)
	days := make(map[data.Date]bool, len(logged))
	for _, other := range logged {
		if other.ID != c.ID {
			days[other.Date] = true
		}
	}
	if !c.ID.IsZero() {
		delete(days, c.Date)
	}
	return days, err
}
