package yearatrandom

import (
	"errors"
	"fmt"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

// compare reads every figure as the screens and documents do, and fails where
// one is not what the notebook says.
func (r *ride) compare() {
	r.t.Helper()
	var wrong error
	r.need(r.s.View(func(reader *store.Reader) error {
		for _, part := range []func(*store.Reader) error{r.comparePeople, r.compareGroups, r.compareMeetings, r.compareEvenings, r.compareSums, r.comparePairs, r.compareLives, r.compareProgramme, r.compareKeys} {
			if wrong = part(reader); wrong != nil {
				return nil
			}
		}
		return nil
	}))
	if wrong != nil {
		r.fail("%v", wrong)
	}
}

func differ[T comparable](what string, of any, got, want T) error {
	if got != want {
		return fmt.Errorf("%s of %v: the programme says %v, and the notebook %v", what, of, got, want)
	}
	return nil
}

func (r *ride) comparePeople(reader *store.Reader) error {
	people, err := reader.People()
	if err != nil {
		return err
	}
	if err := differ("how many people", "the list", len(people), len(r.now.people)); err != nil {
		return err
	}
	for _, p := range people {
		own, known := r.now.people[p.ID]
		if !known {
			return fmt.Errorf("%s is on the list, and the notebook knows nobody of that name", p.First)
		}
		a, err := dossier.ForAttending(reader, p.ID)
		if err != nil {
			return err
		}
		attendance := data.AttendanceOf(p, a.Memberships, a.Meetings, a.Marks)
		rate, want := attendance.Rate(), r.now.courseOf(p.ID)
		got := course{rate.Attended, rate.Missed, attendance.MissedInRow(), text(attendance.FirstSeen()), text(attendance.LastSeen())}
		contacts, err := reader.ContactsOf(p.ID)
		if err != nil {
			return err
		}
		for _, err := range []error{
			differ("the name", p.ID, p.First, own.name),
			differ("the leaving", p.First, text(p.Left), own.left),
			differ("whether they are a mentor", p.First, p.Roles.Has(data.Mentor), own.mentor),
			differ("the attendance", p.First, got, want),
			differ("the one-to-ones and calls", p.First, len(contacts), r.now.partIn(p.ID)),
		} {
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func text(d data.Date) day {
	if d == 0 {
		return ""
	}
	return day(d.String())
}

func (r *ride) compareMeetings(reader *store.Reader) error {
	meetings, err := reader.Meetings()
	if err != nil {
		return err
	}
	if err := differ("how many meetings", "the programme", len(meetings), len(r.now.meetings)); err != nil {
		return err
	}
	people, err := reader.People()
	if err != nil {
		return err
	}
	past := newPasts(reader)
	for _, m := range meetings {
		own, known := r.now.meetings[m.ID]
		if !known {
			return fmt.Errorf("a meeting on %s, of which the notebook knows nothing", m.Date)
		}
		members, err := reader.Members(m.Group)
		if err != nil {
			return err
		}
		marks, err := reader.MarksAt(m.ID)
		if err != nil {
			return err
		}
		counts := data.NewRegister(data.RegisterInput{
			Meeting: m, Memberships: members, People: people, Marks: marks,
			History:    func(p data.Person) data.Attendance { return past.of(p, m.Group) },
			SeenBefore: func(p data.Person) bool { return dossier.SeenBefore(reader, p.ID, m) },
		}).Counts()
		want := r.now.register(m.ID)
		for _, err := range []error{
			differ("the day", m.ID, text(m.Date), own.date),
			differ("the state", m.Date, m.State.String(), own.state),
			differ("the visitors", m.Date, m.Visitors, own.visitors),
			differ("who is expected", m.Date, counts.Expected, want.expected),
			differ("the first-timers", m.Date, counts.FirstTimer, want.first),
		} {
			if err != nil {
				return err
			}
		}
		for name, status := range statuses {
			if err := differ(fmt.Sprintf("how many are %q", name), m.Date, counts.By[status], want.by[name]); err != nil {
				return err
			}
		}
	}
	return nil
}

// pasts reads once how everybody's attendance in each group went.
type pasts struct {
	reader   *store.Reader
	meetings map[data.ID][]data.Meeting // by group
	known    map[belongs]data.Attendance
}

func newPasts(reader *store.Reader) pasts {
	return pasts{reader, map[data.ID][]data.Meeting{}, map[belongs]data.Attendance{}}
}

func (p pasts) of(person data.Person, group data.ID) data.Attendance {
	where := belongs{group, person.ID}
	if a, known := p.known[where]; known {
		return a
	}
	var err1 error
	if p.meetings[group] == nil {
		p.meetings[group], err1 = p.reader.MeetingsOf(group)
	}
	member, _, err2 := p.reader.Membership(group, person.ID)
	marks, err3 := p.reader.MarksOf(person.ID)
	if err := errors.Join(err1, err2, err3); err != nil {
		panic(err)
	}
	p.known[where] = data.AttendanceOf(person, []data.Membership{member}, p.meetings[group], marks)
	return p.known[where]
}

func (r *ride) compareSums(reader *store.Reader) error {
	today := r.today()
	for _, over := range []stretch{{today.plus(-400), today}, {today.plus(-60), today.plus(-20)}} {
		for _, group := range append([]data.ID{{}}, sorted(r.now.groups)...) {
			in, err := dossier.ForProgrammeSummary(reader, data.Span{From: on(over.from), Until: on(over.until)}, group, on(today))
			if err != nil {
				return err
			}
			in.Least = 1 // every number is told
			s, want := data.NewProgrammeSummary(in), r.now.sum(over, group, today)
			if s.TooFew {
				continue // nobody came to this group, or to the other
			}
			got := year{s.Held, s.DidNotMeet, s.Visits.N, s.Came.N, s.First.N, s.Visitors.N}
			if err := differ("the summary", over, got, want); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *ride) comparePairs(reader *store.Reader) error {
	pairs, err := reader.Pairs()
	if err != nil {
		return err
	}
	if err := differ("how many pairs", "the programme", len(pairs), len(r.now.pairs)); err != nil {
		return err
	}
	for _, p := range pairs {
		own := r.now.pairs[p.ID]
		contacts, err := reader.ContactsOfPair(p.ID)
		if err != nil {
			return err
		}
		kept, all := data.Kept(contacts)
		got := pair{
			p.Mentee, p.Mentor, p.Now().State.String(), text(p.MenteeAgreed), text(p.MentorAgreed),
			int(p.Now().Stage), len(p.Steps), text(p.ReviewOn),
		}
		for _, err := range []error{
			differ("who they are", p.ID, got, own),
			differ("the one-to-ones", p.ID, log{all, kept}, r.now.logOf(p.ID)),
		} {
			if err != nil {
				return err
			}
		}
	}
	return nil
}
