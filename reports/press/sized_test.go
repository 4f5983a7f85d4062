package press

import (
	"fmt"
	"testing"
	"time"

	"alongside/assets/words"
	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// sized is a programme that has so many of whatever fills a document: people in
// one group, and all of them mentees of one mentor; meetings, one-to-ones, goals
// and consents of one of them; pairs, pairs that ended, mentors and people who
// wait. Every document of the registry can be made of it, so that a new one is
// looked at and tested at every size as soon as it is listed.
type sized struct {
	n       int
	called  [2]string // Dana's name, if it is another
	records data.Records
	store   *store.Store

	dana, ruth data.Person
	group      data.Group
	tonight    data.Meeting
}

// sizes are the numbers at which pages are about to be full, or fuller than
// anybody will have them.
var sizes = []int{1, 17, 18, 25, 26, 40, 400}

// termWeeks are the meetings of a term.
const termWeeks = 16

// recipient is who is told of Dana.
const recipient = "County Probation Service"

// writtenNames are names as people have them: in many scripts, in two of them, and
// with a letter that nothing draws.
var writtenNames = [][2]string{
	{"Zoë", "Müller"},
	{"Łukasz", "Żółć"},
	{"Σοφία", "Νικολάου"},
	{"Дмитрий", "Шевченко"},
	{"Nguyễn", "Thị Hạnh"},
	{"مريم", "الحداد"},
	{"שירה", "לוי"},
	{"静怡", "林"},
	{"さくら", "田中"},
	{"지우", "김"},
	{"दीपक", "मिश्रा"},
	{"மீனா", "குமார்"},
	{"สมชาย", "ใจดี"},
	{"አበበ", ""},
	{"Jo 😀", ""},
	{"Sam (سامي)", "Haddad"},
	{"Begoña", "Zubizarreta"},
	{"Gethin", "Rhys-Davies"},
	{"Otávio", "Carvalho"},
	{"Maximiliana-Theodora", "von und zu Lichtenstein-Altenburg"},
	{"Ailsa", "Jardine"},
	{"Kwasi", "Owusu"},
	{"Bo", "Ek"},
	{"Wiebke", "Marquardt"},
	{"Ruby", "Tailor"},
	{"Ruby", "Thorn"},
}

// drawnName puts together the i-th name of those who play one part.
func drawnName(part, i int) [2]string {
	all := words.Origins()
	of := all[(part+i)%len(all)]
	return [2]string{of.First[(part*5+i/len(all))%len(of.First)], of.Last[(part*3+i)%len(of.Last)]}
}

var thingsNoted = []string{
	"Came with a sore foot", "Left to catch the last bus to Llandudno", "Brought cake", "Rang on Tuesday to say that the shift at work might run late",
}

// ofSize invents the programme and opens it.
func ofSize(t testing.TB, n int) *sized {
	t.Helper()
	s := &sized{n: n}
	s.open(t)
	return s
}

func (s *sized) open(t testing.TB) {
	t.Helper()
	s.invent()
	s.store = riverside.Programme(t, s.records)
}

// number is an id of its own for each thing of a kind.
func number(kind byte, i int) data.ID { return data.ID{10: kind, 14: byte(i >> 8), 15: byte(i)} }

func (s *sized) invent() {
	today := riverside.Today
	s.records.Programme = data.NewProgramme("Riverside Recovery")
	s.records.Programme.Contact, s.records.Programme.Notice = "Ring 01632 960 144", data.ShortNotice
	s.records.Activities = catalogue.Catalogue()
	s.group = data.Group{
		ID: number('g', 1), Name: "Thursday group", Place: "Riverside Hall, 3 Mill Lane", KeepArrival: true,
		Schedule: data.Schedule{Weekday: today.Weekday(), Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: today.AddDays(-7 * s.n)}},
	}
	s.ruth = data.Person{ID: number('r', 0), First: "Ruth", Last: "Shapiro", Roles: data.Mentor | data.Facilitator, Mentor: data.Giving{Capacity: 3}}
	s.group.LedBy = []data.ID{s.ruth.ID}
	s.records.People = append(s.records.People, s.ruth)
	s.records.Groups = []data.Group{s.group}
	s.inventMeetings(today)
	for i := range s.n {
		s.inventMember(i, today)
		s.inventOthers(i, today)
	}
	s.inventDanas(today)
}

// inventMeetings plans one for each week of Dana's, the last of them today.
func (s *sized) inventMeetings(today data.Date) {
	for i := range s.n {
		m := data.Meeting{
			ID: number('m', i), Group: s.group.ID, Date: today.AddDays(-7 * (s.n - 1 - i)), Start: data.At(19, 0), State: data.Closed, LedBy: s.group.LedBy,
			Visitors: i % 3, Note: "A good evening. The chairs have to be back by nine, and the heating wants to be turned on an hour before.",
			ForNext: "Ask for the key to the side door. Cake, if somebody has a milestone.",
		}
		for j := range 1 + i%2 {
			a := s.records.Activities[(7*i+3*j)%len(s.records.Activities)]
			m.Activities = append(m.Activities, data.Held{
				Kind: a.Kind, Title: a.Title, Step: a.Step, LedBy: s.group.LedBy, Minutes: 30, Materials: "Cards and pens", Note: "Went well.",
			})
		}
		if i%11 == 10 && i+1 < s.n {
			m.State, m.Reason = data.DidNotMeet, "The hall was flooded"
		}
		s.records.Meetings = append(s.records.Meetings, m)
		s.tonight = m
	}
}

// inventMember adds somebody to the group and pairs them with Ruth. The first is
// Dana, who was marked every week; the others were in the term.
func (s *sized) inventMember(i int, today data.Date) {
	name := drawnName(1, i)
	if i < len(writtenNames) {
		name = writtenNames[i]
	}
	p := data.Person{ID: number('p', i), First: name[0], Last: name[1], Code: fmt.Sprintf("R-%03d", 101+i), Roles: data.Mentee, Joined: today.AddDays(-7 * s.n)}
	if i == 0 {
		if p.First, p.Last = s.called[0], s.called[1]; p.First == "" {
			p.First, p.Last = "Dana", "Kowalska"
		}
		p.ShareMilestones, p.RecoveryDates = true, []data.Date{today.AddDays(-89 - s.n)}
		s.dana = p
	}
	if i%9 == 1 {
		p.ShareMilestones, p.RecoveryDates = true, []data.Date{today.AddDays(-90)}
	}
	if i%10 == 4 {
		p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today.AddDays(-40), Until: today.AddDays(-20)}}}
	}
	s.records.People = append(s.records.People, p)
	s.records.Memberships = append(s.records.Memberships, data.Membership{Group: s.group.ID, Person: p.ID, Spans: []data.Span{{From: p.Joined}}})
	from := 0
	if i > 0 {
		from = max(0, s.n-termWeeks)
	}
	for week, m := range s.records.Meetings[from:] {
		if m.State != data.Closed {
			continue
		}
		mark := data.Mark{Meeting: m.ID, Person: p.ID, Status: []data.Status{
			data.Present, data.Present, data.Present, data.Late, data.Present, data.Absent, data.Present, data.Excused, data.Present, data.NotRecorded,
		}[(31*i+17*week+i*week*week)%10]}
		switch {
		case mark.Status == data.NotRecorded:
			continue
		case mark.Status == data.Late:
			mark.Arrived = data.At(19, 20)
		case (i+week)%5 == 0:
			mark.Note = thingsNoted[(i+week)/5%len(thingsNoted)]
		}
		s.records.Marks = append(s.records.Marks, mark)
	}
	pair := data.NewPair(number('a', i), p.ID, s.ruth.ID, today.AddDays(-100), data.Active)
	pair.Steps = append(pair.Steps, data.PairStep{Date: today.AddDays(-60), Stage: data.Stages[i%len(data.Stages)], State: data.Active})
	s.records.Pairs = append(s.records.Pairs, pair)
	if i > 0 {
		s.talk(pair, i, today, 1+i%4)
	}
}

// talk logs one-to-ones of a pair.
func (s *sized) talk(pair data.Pair, i int, today data.Date, often int) {
	for j := range often {
		s.records.Contacts = append(s.records.Contacts, data.Contact{
			ID: data.ID{10: 'c', 12: byte(i >> 8), 13: byte(i), 14: byte(j >> 8), 15: byte(j)}, Person: pair.Mentee, Pair: pair.ID, Date: today.AddDays(-3 - 14*j - i%9),
			Minutes: 45, How: data.ContactHows[j%len(data.ContactHows)], Where: data.AtCafe, Missed: j%5 == 4, Note: "Talked about work", Next: today.AddDays(14 - 14*j),
		})
	}
}

// inventOthers adds a mentor whose pair has ended, and somebody who waits.
func (s *sized) inventOthers(i int, today data.Date) {
	name := drawnName(2, i)
	mentor := data.Person{ID: number('o', i), First: name[0], Last: name[1], Code: fmt.Sprintf("M-%03d", 1+i), Roles: data.Mentor, Mentor: data.Giving{Capacity: 1 + i%3}}
	name = drawnName(3, i)
	waits := data.Person{ID: number('w', i), First: name[0], Last: name[1], Code: fmt.Sprintf("W-%03d", 1+i), Roles: data.Mentee}
	waits.Path.WaitingSince = today.AddDays(-1 - i%90)
	s.records.People = append(s.records.People, mentor, waits)
	ended := data.NewPair(number('e', i), number('p', i), mentor.ID, today.AddDays(-300), data.Active)
	ended.Steps = append(ended.Steps, data.PairStep{
		Date: today.AddDays(-101), Stage: data.BuildingTrust, State: data.Ended, Reason: data.EndReasons[i%len(data.EndReasons)], Note: "Agreed by both",
	})
	s.records.Pairs = append(s.records.Pairs, ended)
}

// inventDanas adds what is held of one person alone.
func (s *sized) inventDanas(today data.Date) {
	pair := s.records.Pairs[0]
	s.talk(pair, 0, today, s.n)
	for i := range s.n {
		s.records.Goals = append(s.records.Goals, data.Goal{
			ID: number('l', i), Person: s.dana.ID, Words: "Get to the gym twice a week", Made: today.AddDays(-50),
			Steps:   []data.GoalStep{{Text: "Find out what it costs", Done: today.AddDays(-30)}, {Text: "Ask who comes along"}},
			History: []data.GoalChange{{Date: today.AddDays(-20), Pair: pair.ID, Note: "Half way there", Status: reachedButOne(i)}},
		})
		s.records.Consents = append(s.records.Consents, data.Consent{
			ID: number('k', i), Person: s.dana.ID, Recipient: recipients(i),
			Purpose: "to show that a condition is kept", Span: data.Span{From: today.AddDays(-7 * s.n), Until: today.AddDays(85)},
		})
	}
}

// recipients are those who are told of Dana.
func recipients(i int) string {
	if i == 0 {
		return recipient
	}
	return fmt.Sprintf("Employer %d", i)
}

// reachedButOne leaves the first goal open.
func reachedButOne(i int) data.GoalStatus {
	if i == 0 {
		return data.GoalOpen
	}
	return data.GoalReached
}

// order is one for any document of the registry.
func (s *sized) order(d reports.Document) Order {
	o := Order{
		Key: d.Key, Names: data.FirstAndInitial, Today: riverside.Today,
		Period: data.Span{From: riverside.Today.AddDays(-7 * (termWeeks - 1)), Until: riverside.Today},
	}
	switch d.About {
	case reports.AboutMeeting:
		o.About = s.tonight.ID
	case reports.AboutPerson: // over as many meetings as there are people elsewhere
		o.About, o.Period.From = s.dana.ID, riverside.Today.AddDays(-7*(s.n-1))
	case reports.AboutMentor:
		o.About = s.ruth.ID
	case reports.AboutGroup:
		o.About = s.group.ID
	}
	if d.Recipient {
		o.Recipient = recipient
		for _, m := range s.records.Marks {
			if m.Person == s.dana.ID && m.Status.Attended() {
				o.Dates = append(o.Dates, s.meeting(m.Meeting).Date)
			}
		}
	}
	return o
}

func (s *sized) meeting(id data.ID) data.Meeting {
	return s.records.Meetings[int(id[14])<<8|int(id[15])]
}

// make makes a document of the registry, with what else the computer draws.
func (s *sized) make(t testing.TB, d reports.Document, fonts page.Fonts) Made {
	t.Helper()
	o := s.order(d)
	o.Fonts = fonts
	return s.makeFor(t, o)
}

// makeFor makes what is ordered.
func (s *sized) makeFor(t testing.TB, o Order) Made {
	t.Helper()
	var made Made
	if err := s.store.View(func(r *store.Reader) (err error) {
		made, err = Make(r, o)
		return err
	}); err != nil {
		t.Fatalf("%s: %v", o.Key, err)
	}
	if made.Refused != nil {
		t.Fatalf("%s is refused: %v", o.Key, made.Refused)
	}
	return made
}

// howPrinted is a way in which a document is printed.
type howPrinted struct {
	name    string
	options reports.Options
}

// waysToPrint are all of them.
func waysToPrint(fonts page.Fonts) (all []howPrinted) {
	for _, paper := range []data.Paper{data.A4, data.Letter} {
		for _, large := range []bool{false, true} {
			name := map[data.Paper]string{data.A4: "a4", data.Letter: "letter"}[paper] + map[bool]string{true: "-large"}[large]
			all = append(all, howPrinted{name, reports.Options{Paper: paper, LargePrint: large, Printed: riverside.Today, Fonts: fonts}})
		}
	}
	return all
}

// printedAt is when every document is made.
var printedAt = time.Date(2026, time.November, 19, 18, 50, 0, 0, time.UTC)
