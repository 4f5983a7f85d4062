package press

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// alphabets are of scripts that are set in every way there is: each letter by
// itself, joined, stacked, from the right, and drawn by no embedded typeface.
var alphabets = []string{
	"bdfgkmpvxz", "ąćęłńóśźż", "бгджзклмнп", "αβγδζηθκλμ", "بتجحدرسصطع", "אבגדהזחטלמ", "कगचजतदनपमर", "கசதநபமயரலவ", "กขคงจชดตนบ", "静林王中田木水火山川", "አበገደመነረሰተወ",
}

// drawnPeople are people no two of whom share a name.
func drawnPeople(t *rapid.T) (people []data.Person) {
	taken := map[string]bool{}
	word := func(label string) string {
		letters := []rune(rapid.SampledFrom(alphabets).Draw(t, "script"))
		name := rapid.Custom(func(t *rapid.T) string {
			drawn := rapid.SliceOfN(rapid.SampledFrom(letters), 7, 9).Draw(t, "letters")
			return strings.ToUpper(string(drawn[:1])) + string(drawn[1:])
		}).Filter(func(name string) bool { return !taken[name] }).Draw(t, label)
		taken[name] = true
		return name
	}
	for i := range rapid.IntRange(3, 6).Draw(t, "people") {
		p := data.Person{
			ID: riverside.ID(byte(1 + i)), First: word("first"), Last: word("last"), Code: fmt.Sprintf("KX%dQ-%d", i, i), Phone: fmt.Sprintf("07700 900%d00", i),
			Email: fmt.Sprintf("mail%d@example.org", i), Note: canary("of", i), Roles: data.Mentee | data.Mentor, ShareMilestones: rapid.Bool().Draw(t, "share"),
			RecoveryDates: []data.Date{riverside.Today.AddDays(-rapid.IntRange(0, 900).Draw(t, "days"))},
		}
		if rapid.Bool().Draw(t, "goes by") {
			p.Alias = word("alias")
		}
		people = append(people, p)
	}
	return people
}

// canary is a note that says whose it is.
func canary(what string, i int) string { return fmt.Sprintf("canary-%s-%d-", what, i) }

// naming is a note about one of the people that names the next one in every way.
func naming(people []data.Person, about int) string {
	other := people[(about+1)%len(people)]
	return fmt.Sprintf(": with %s, that is %s (%s), or %s.", other.First, other.FullName(), other.Code, other.Last)
}

// drawnProgramme is what the people did together. Everything that is written
// about one of them is a canary of theirs.
func drawnProgramme(t *rapid.T) data.Records {
	r := data.Records{People: drawnPeople(t), Groups: []data.Group{riverside.Thursday, riverside.Monday}}
	who := rapid.IntRange(0, len(r.People)-1)
	for i, p := range r.People {
		group := r.Groups[rapid.IntRange(0, 1).Draw(t, "group")]
		r.Memberships = append(r.Memberships, riverside.Membership(group, p))
		r.Goals = append(r.Goals, data.Goal{
			ID: data.NewID(), Person: p.ID, Words: canary("goal", i), Made: riverside.Today - 50,
			History: []data.GoalChange{{Date: riverside.Today - 50, Note: canary("goal-note", i)}},
		})
		r.Consents = append(r.Consents, data.Consent{
			ID: data.NewID(), Person: p.ID, Recipient: canary("recipient", i), Purpose: canary("purpose", i),
			Span: data.Span{From: riverside.Today - 5, Until: riverside.Today + 50},
		})
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "meetings") {
		m := riverside.Meeting(byte(30+i), r.Groups[rapid.IntRange(0, 1).Draw(t, "of")], riverside.Today.AddDays(-7*(i+1)), data.Closed)
		m.Note, m.LedBy = canary("evening", 99), []data.ID{r.People[who.Draw(t, "led by")].ID}
		m.Activities = []data.Held{{Title: "Coping card", Note: canary("activity", 99), LedBy: m.LedBy}}
		r.Meetings = append(r.Meetings, m)
		for j, p := range r.People {
			if status := rapid.SampledFrom([]data.Status{data.NotRecorded, data.Present, data.Late, data.Absent, data.Excused}).Draw(t, "status"); status != data.NotRecorded {
				mark := riverside.Mark(m, p, status)
				mark.Note = canary("mark", j) + naming(r.People, j)
				r.Marks = append(r.Marks, mark)
			}
		}
	}
	paired := map[int]bool{}
	for i := range rapid.IntRange(0, 4).Draw(t, "pairs") {
		mentee, mentor := who.Draw(t, "mentee"), who.Draw(t, "mentor")
		if mentee == mentor || paired[mentee] {
			continue
		}
		paired[mentee] = true
		pair := data.NewPair(riverside.ID(byte(60+i)), r.People[mentee].ID, r.People[mentor].ID, riverside.Today-60, data.Active)
		pair.Steps[0].Note = canary("step", mentee) + naming(r.People, mentee)
		r.Pairs = append(r.Pairs, pair)
		c := data.Contact{
			ID: data.NewID(), Person: pair.Mentee, Pair: pair.ID, Date: riverside.Today - 3, Minutes: 30, Note: canary("contact", mentee) + naming(r.People, mentee), Themes: canary("themes", mentee),
		}
		if other := who.Draw(t, "with"); other != mentee && other != mentor {
			c.Others = []data.ID{r.People[other].ID}
		}
		r.Contacts = append(r.Contacts, c)
	}
	return r
}

// Everything in the registry that is about one person is about nobody else: of
// others it has neither a name nor a code, nor a word that was written about them.
// Only who walks alongside the person is named, as others are in the programme.
func TestNoDocumentAboutOnePersonHoldsAnythingOfAnother(t *testing.T) {
	made := map[string]int{}
	rapid.Check(t, func(rt *rapid.T) {
		records := drawnProgramme(rt)
		i := rapid.IntRange(0, len(records.People)-1).Draw(rt, "about")
		about := records.People[i]
		style := rapid.SampledFrom([]data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly}).Draw(rt, "style")
		records.Programme = data.NewProgramme("Riverside")
		records.Programme.PaperNames = style
		riverside.With(t, records, func(r *store.Reader) error {
			for _, d := range reports.Documents {
				if d.About != reports.AboutPerson {
					continue
				}
				texts, err := everythingOf(r, d, Order{
					Key: d.Key, About: about.ID, Names: style, Today: riverside.Today, Period: data.Span{From: riverside.Today - 100, Until: riverside.Today},
					Recipient: canary("recipient", i), Honour: drawnHonour(rt, records, about),
				})
				if invalid := new(data.Invalid); errors.As(err, &invalid) {
					continue // nothing to certify
				}
				if err != nil {
					rt.Fatal(err)
				}
				made[d.Key]++
				for _, text := range texts {
					for j, other := range records.People {
						if j != i {
							wantNothingOf(rt, d, text, j, other, mentorOf(records, about, other))
						}
					}
					if strings.Contains(text, canary("evening", 99)) || strings.Contains(text, canary("activity", 99)) {
						rt.Fatalf("%s holds what was written about an evening", d.Key)
					}
				}
			}
			return nil
		})
	})
	for _, d := range reports.Documents {
		if d.About == reports.AboutPerson && made[d.Key] == 0 {
			t.Errorf("%s was never made: this proves nothing", d.Key)
		}
	}
}

// everythingOf is all that a document says: its pages, its metadata, and for a
// computer.
func everythingOf(r *store.Reader, d reports.Document, o Order) ([]string, error) {
	if d.Recipient {
		attended, err := Attended(r, o.About, o.Today)
		if err != nil {
			return nil, err
		}
		for _, m := range attended {
			o.Dates = append(o.Dates, m.Date)
		}
		slices.Sort(o.Dates)
		o.Dates = slices.Compact(o.Dates)
	}
	made, err := Make(r, o)
	if err != nil {
		return nil, err
	}
	doc := made.Model.Layout(reports.Options{Printed: riverside.Today})
	texts := []string{strings.ReplaceAll(page.Text(doc), "\u00a0", " "), doc.Title}
	if record, is := made.Model.(reports.PersonRecord); is {
		raw, err := record.JSON(riverside.Today)
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(raw))
	}
	return texts, nil
}

func drawnHonour(t *rapid.T, records data.Records, about data.Person) data.Honour {
	if rapid.Bool().Draw(t, "milestone") {
		return data.Honour{}
	}
	for _, m := range records.Memberships {
		if m.Person == about.ID {
			return data.Honour{Group: m.Group}
		}
	}
	return data.Honour{}
}

func mentorOf(records data.Records, mentee, mentor data.Person) bool {
	return slices.ContainsFunc(records.Pairs, func(p data.Pair) bool { return p.Mentee == mentee.ID && p.Mentor == mentor.ID })
}

// wantNothingOf fails the test where a text has something of somebody else.
func wantNothingOf(t *rapid.T, d reports.Document, text string, j int, other data.Person, mentor bool) {
	written := fmt.Sprintf("-%d-", j)
	for line := range strings.Lines(text) {
		if strings.Contains(line, "canary") && strings.Contains(line, written) {
			t.Fatalf("%s holds what was written about somebody else: %s", d.Key, line)
		}
	}
	held := []string{other.Phone, other.Email}
	if !mentor {
		held = append(held, other.First, other.Alias) // what they go by, where no typeface draws the name
	}
	if !mentor || d.Themself {
		held = append(held, other.Last, other.Code)
	}
	for _, of := range held {
		if of != "" && strings.Contains(text, of) {
			t.Fatalf("%s holds %q of somebody else:\n%s", d.Key, of, text)
		}
	}
}
