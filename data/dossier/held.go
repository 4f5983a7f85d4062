package dossier

import (
	"slices"
	"strings"

	"alongside/data"
	"alongside/data/store"
)

// Held is what the programme holds that mentions one person, as it is stored,
// and what is needed to say it: who the others are, and the groups. What of it
// is told is decided in reports.
type Held struct {
	Programme data.Programme
	Person    data.Person
	Everybody []data.Person
	Groups    []data.Group
	// Memberships, Marks, Dismissals, Consents, Slips and Requests are the person's own.
	Memberships []data.Membership
	Marks       []data.Mark
	Dismissals  []data.Dismissal
	Consents    []data.Consent
	Slips       []data.Slip
	Requests    []data.AccessRequest
	// Meetings are those at which they are marked, and those of which they led
	// something, by date.
	Meetings []data.Meeting
	Pairs    []data.Pair    // as mentee or mentor
	Contacts []data.Contact // about them, joint ones, and those of their pairs, by date
	Goals    []data.Goal    // theirs, and those that a pair of theirs looked at
	// Audit are the entries about them or a record of theirs, the oldest first,
	// also from before two records of them were joined.
	Audit        []data.AuditEntry
	Facilitators map[data.ID]string // by key, as they want to be called
}

// heldKind says of one kind of record of the store how what mentions a person is
// found, or why such a record cannot mention one.
type heldKind struct {
	kind   string
	find   func(*finder) error
	cannot string
}

// heldKinds are all kinds of record that a file holds, each after those that it
// is found by.
var heldKinds = [...]heldKind{
	{kind: "programme", cannot: "It holds the name and the settings of the programme, and refers to nobody."},
	{kind: "activities", cannot: "The catalogue holds what can be done at a meeting; who led it stands with the meeting."},
	{kind: "facilitators", cannot: "It says who has a key to the file, and is tied to nobody on the list."},
	{kind: "people", find: (*finder).people},
	{kind: "groups", find: (*finder).groups},
	{kind: "memberships", find: (*finder).memberships},
	{kind: "marks", find: (*finder).marks},
	{kind: "meetings", find: (*finder).meetings},
	{kind: "pairs", find: (*finder).pairs},
	{kind: "contacts", find: (*finder).contacts},
	{kind: "goals", find: (*finder).goals},
	{kind: "dismissals", find: (*finder).dismissals},
	{kind: "consents", find: (*finder).consents},
	{kind: "slips", find: (*finder).slips},
	{kind: "requests", find: (*finder).requests},
	{kind: "nameless", cannot: "It holds what stays, in days and without a name, of people who are not on the list any more."},
	{kind: "erased", cannot: "It holds the random ids of people who are not on the list any more."},
	{kind: "audit", find: (*finder).audit},
}

// ForAccess gathers everything that mentions a person. The error is the store's,
// of the kind NotFound, where nobody has the id.
func ForAccess(r *store.Reader, person data.ID) (Held, error) {
	f := finder{r: r, id: person}
	for _, k := range heldKinds {
		if k.find == nil {
			continue
		}
		if err := k.find(&f); err != nil {
			return f.Held, err
		}
	}
	return f.Held, nil
}

type finder struct {
	Held
	r  *store.Reader
	id data.ID
}

func (f *finder) people() (err error) {
	if f.Programme, err = f.r.Programme(); err != nil {
		return err
	}
	if f.Everybody, err = f.r.People(); err != nil {
		return err
	}
	f.Person, err = f.r.Person(f.id)
	return err
}

func (f *finder) groups() (err error) {
	f.Groups, err = f.r.Groups()
	return err
}

func (f *finder) memberships() (err error) {
	f.Memberships, err = f.r.MembershipsOf(f.id)
	return err
}

func (f *finder) marks() (err error) {
	f.Marks, err = f.r.MarksOf(f.id)
	return err
}

func (f *finder) meetings() error {
	marked := make(map[data.ID]bool, len(f.Marks))
	for _, m := range f.Marks {
		marked[m.Meeting] = true
	}
	all, err := f.r.Meetings()
	f.Meetings = slices.DeleteFunc(all, func(m data.Meeting) bool { return !marked[m.ID] && !m.LedIn(f.id) })
	return err
}

func (f *finder) pairs() (err error) {
	f.Pairs, err = f.r.PairsOf(f.id)
	return err
}

func (f *finder) contacts() (err error) {
	if f.Contacts, err = f.r.ContactsOf(f.id); err != nil {
		return err
	}
	known := make(map[data.ID]bool, len(f.Contacts))
	for _, c := range f.Contacts {
		known[c.ID] = true
	}
	for _, p := range f.Pairs {
		of, err := f.r.ContactsOfPair(p.ID)
		if err != nil {
			return err
		}
		for _, c := range of {
			if !known[c.ID] {
				known[c.ID] = true
				f.Contacts = append(f.Contacts, c)
			}
		}
	}
	slices.SortStableFunc(f.Contacts, func(a, b data.Contact) int { return int(a.Date - b.Date) })
	return nil
}

func (f *finder) goals() (err error) {
	if f.Goals, err = f.r.GoalsOf(f.id); err != nil {
		return err
	}
	all, err := f.r.Goals()
	for _, g := range all {
		if g.Person != f.id && slices.ContainsFunc(g.History, func(c data.GoalChange) bool { return f.ownPair(c.Pair) }) {
			f.Goals = append(f.Goals, g)
		}
	}
	return err
}

func (f *finder) ownPair(id data.ID) bool {
	return slices.ContainsFunc(f.Pairs, func(p data.Pair) bool { return p.ID == id })
}

func (f *finder) dismissals() (err error) {
	f.Dismissals, err = f.r.DismissalsOf(f.id)
	return err
}

func (f *finder) consents() (err error) {
	f.Consents, err = f.r.ConsentsOf(f.id)
	return err
}

func (f *finder) slips() (err error) {
	f.Slips, err = f.r.SlipsOf(f.id)
	return err
}

func (f *finder) requests() (err error) {
	f.Requests, err = f.r.RequestsOf(f.id)
	return err
}

// audit finds what was done to the person's records and what was handed out that
// names them. It goes backwards, so that a record that was joined with theirs is
// theirs from there on.
func (f *finder) audit() error {
	var err error
	if f.Facilitators, err = f.r.KeyNames(); err != nil {
		return err
	}
	own, met := f.ownRecords()
	undone := 0 // joinings that were taken back, and come next
	for entry, err := range f.r.AuditBackwards() {
		if err != nil {
			return err
		}
		if merged(entry) && own[entry.About[0]] {
			switch {
			case strings.HasPrefix(entry.Act, "undo "):
				undone++
			case undone > 0:
				undone--
			default:
				own[entry.About[1]] = true
			}
		}
		if f.names(entry, own, met) {
			f.Audit = append(f.Audit, entry)
		}
	}
	slices.Reverse(f.Audit)
	return nil
}

func merged(e data.AuditEntry) bool {
	return strings.HasSuffix(e.Act, string(store.ActMergePeople)) && len(e.About) == 2
}

// ownRecords are the ids of what is the person's, and of the meetings at which
// they are marked.
func (f *finder) ownRecords() (own, met map[data.ID]bool) {
	own, met = map[data.ID]bool{f.id: true}, map[data.ID]bool{}
	for _, p := range f.Pairs {
		own[p.ID] = true
	}
	for _, c := range f.Contacts {
		own[c.ID] = true
	}
	for _, g := range f.Goals {
		if g.Person == f.id {
			own[g.ID] = true
		}
	}
	for _, c := range f.Consents {
		own[c.ID] = true
	}
	for _, m := range f.Marks {
		met[m.Meeting] = true
	}
	return own, met
}

// namingAll are what is handed out with everybody in it, and so is entered as
// being about nobody.
var namingAll = []string{"export", "pair-register"}

// wholeMeeting are the deeds that touch everybody who is marked at a meeting.
var wholeMeeting = []string{string(store.ActCloseMeeting), string(store.ActMarks), string(store.ActPrint) + " session-summary"}

func (f *finder) names(e data.AuditEntry, own, met map[data.ID]bool) bool {
	document, printed := strings.CutPrefix(e.Act, string(store.ActPrint)+" ")
	if printed && slices.Contains(namingAll, document) {
		return len(e.About) == 0 && e.At.UnixMilli() >= f.Person.Added
	}
	act := strings.TrimPrefix(strings.TrimPrefix(e.Act, "undo "), "redo ")
	if slices.Contains(wholeMeeting, act) && slices.ContainsFunc(e.About, func(id data.ID) bool { return met[id] }) {
		return true
	}
	return slices.ContainsFunc(e.About, func(id data.ID) bool { return own[id] })
}
