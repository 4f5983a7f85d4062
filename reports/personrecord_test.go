package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/reports"
)

func (e evening) recordInput() reports.PersonRecordInput {
	in := reports.PersonRecordInput{
		Programme: e.programme, Person: e.dana, Name: e.dana.FullName(), Everybody: e.people, Names: e.names(data.FirstAndInitial),
		Groups: []data.Group{e.group}, Memberships: e.memberships[:1], Meetings: e.meetings, Pairs: []data.Pair{e.pair, e.earlier},
		Contacts: e.contacts, Goals: e.goals, Consents: []data.Consent{e.consent},
	}
	for _, m := range e.marks {
		if m.Person == e.dana.ID {
			in.Marks = append(in.Marks, m)
		}
	}
	return in
}

// said is all that a record says: on its pages, and for a computer.
func said(t interface{ Fatal(...any) }, r reports.PersonRecord) (pages, json string) {
	raw, err := r.JSON(printed)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(pagesOf(r, reports.Options{Printed: printed}), " "), string(raw)
}

func TestARecordHoldsWhatWasNotedAboutThePersonAndNothingOfOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[A-Z][a-z]{4,8}`)
		me := data.Person{ID: id(1), First: "Zzme", Last: "Zzself", Code: "ME-77"}
		people := []data.Person{me}
		for i := range 3 {
			people = append(people, data.Person{
				ID: id(byte(2 + i)), First: "Qq" + word.Draw(t, "first"), Last: "Qq" + word.Draw(t, "last"),
				Code: fmt.Sprintf("KX-%d", 910+i), Note: "theirs", Roles: data.Mentor,
			})
		}
		ruth, sam := people[1], people[2]
		tell := func(where string) string {
			return where + " of " + sam.FullName() + " and " + sam.Code + " canary" + where
		}
		mine := data.NewPair(id(50), me.ID, ruth.ID, printed-90, data.Active)
		mine.Steps[0].Note = tell("step")
		given := data.NewPair(id(51), sam.ID, me.ID, printed-90, data.Active)
		given.Steps[0].Note = "theirs"
		people[0].Note, people[0].Path.Wishes = tell("person"), tell("wishes")
		people[0].Away = []data.Away{{Span: data.Span{From: printed}, Reason: tell("away")}}
		meeting := data.Meeting{ID: id(60), Date: printed - 7, Note: "theirs"}
		style := rapid.SampledFrom([]data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly}).Draw(t, "style")
		programme := data.NewProgramme("Riverside")
		programme.PaperNames = style
		r := reports.NewPersonRecord(reports.PersonRecordInput{
			Programme: programme, Person: people[0], Name: me.FullName(), Everybody: people, Names: data.NewNames(data.FirstAndInitial, people),
			Meetings: []data.Meeting{meeting}, Marks: []data.Mark{{Meeting: meeting.ID, Person: me.ID, Status: data.Late, Note: tell("mark")}},
			Pairs: []data.Pair{mine, given},
			Contacts: []data.Contact{
				{Person: me.ID, Pair: mine.ID, Date: printed, Note: tell("contact"), Themes: tell("themes")},
				{Person: sam.ID, Pair: given.ID, Date: printed, Note: "theirs", Themes: "theirs"},
				{Person: ruth.ID, Others: []data.ID{me.ID}, Date: printed, Note: "theirs"},
			},
			Goals: []data.Goal{
				{Person: me.ID, Words: tell("goal"), Made: printed, History: []data.GoalChange{{Date: printed, Pair: mine.ID, Note: tell("review")}}},
				{Person: sam.ID, Words: "theirs", Made: printed, History: []data.GoalChange{{Date: printed, Pair: given.ID, Note: "theirs"}}},
			},
			Dismissals:   []data.Dismissal{{Person: me.ID, Reason: tell("dismissal")}},
			Facilitators: map[data.ID]string{id(90): ruth.FullName()}, Audit: []data.AuditEntry{{By: id(90), Act: "mark late", About: []data.ID{me.ID, sam.ID}}},
		})
		pages, json := said(t, r)
		for where, text := range map[string]string{"on paper": pages, "as JSON": json} {
			for _, p := range people[1:] {
				for _, other := range []string{p.FullName(), p.Code, "theirs"} {
					if strings.Contains(text, other) {
						t.Fatalf("%s it holds %q of somebody else:\n%s", where, other, text)
					}
				}
			}
			for _, own := range []string{"step", "person", "wishes", "away", "mark", "contact", "themes", "goal", "review", "dismissal"} {
				if !strings.Contains(text, "canary"+own) {
					t.Fatalf("%s it lacks the note of the %s:\n%s", where, own, text)
				}
			}
		}
	})
}

func TestTheLastPageOfARecordIsNeverOneShortPartAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := newEvening().recordInput()
		in.Consents, in.Goals = in.Consents[:rapid.IntRange(0, 1).Draw(t, "consents")], nil
		contact := in.Contacts[0]
		in.Contacts = nil
		for range rapid.IntRange(0, 90).Draw(t, "contacts") {
			in.Contacts = append(in.Contacts, contact)
		}
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			in.Audit = append(in.Audit, data.AuditEntry{By: id(90), Act: "edit-person"})
		}
		o := reports.Options{
			Printed: printed, LargePrint: rapid.Bool().Draw(t, "large"), Paper: rapid.SampledFrom([]data.Paper{data.A4, data.Letter}).Draw(t, "paper"),
		}
		pages := pagesOf(reports.NewPersonRecord(in), o)
		const furniture, least = 2, 7
		if last := strings.TrimSpace(pages[len(pages)-1]); strings.Count(last, "\n")+1-furniture < least {
			t.Fatalf("the last page says no more than\n%s", last)
		}
	})
}
