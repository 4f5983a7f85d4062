package exchange_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/exchange"
)

// secretive are records in which every text about somebody is one that stands nowhere
// else.
func secretive() (r data.Records, secrets map[string]string) {
	r = riverside.Odd(7, thisDay)
	secrets = map[string]string{}
	hide := func(kind string) func(place, text string) string {
		return func(place, _ string) string {
			secret := fmt.Sprintf("Quzz%04dvex", len(secrets))
			secrets[secret] = kind + " " + place
			return secret
		}
	}
	plant(r.People, hide("person"))
	for i := range r.People {
		riverside.EachName(&r.People[i], hide("person"))
	}
	plant(r.Meetings, hide("meeting"))
	plant(r.Marks, hide("mark"))
	plant(r.Pairs, hide("pair"))
	plant(r.Contacts, hide("contact"))
	plant(r.Goals, hide("goal"))
	plant(r.Dismissals, hide("dismissal"))
	plant(r.Consents, hide("consent"))
	plant(r.Slips, hide("slip"))
	return r, secrets
}

func plant[T any](records []T, with func(place, text string) string) {
	for i := range records {
		data.EachText(&records[i], with)
	}
}

func TestOnlyAnExportWithFullNamesTellsWhoSomebodyIsOrWhatWasWritten(t *testing.T) {
	records, secrets := secretive()
	may := map[data.NameStyle][]string{
		// What says nothing of who it is.
		data.CodeOnly:        {"person Code", "person Gender", "person Path.MentorGender", "person Languages", "person Mentor.Training", "meeting Place", "meeting Activities"},
		data.FirstAndInitial: {"person First", "person Gender", "person Path.MentorGender", "person Languages", "person Mentor.Training", "meeting Place", "meeting Activities"},
	}
	for _, style := range []data.NameStyle{data.FullNames, data.CodeOnly, data.FirstAndInitial} {
		e := exchange.Export{Records: records, Style: style}
		book, err := e.Workbook(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, rows := range unpack(t, book) {
			for _, cells := range rows {
				text.WriteString(strings.Join(cells, "\n"))
			}
		}
		for secret, place := range secrets {
			allowed := style == data.FullNames
			for _, open := range may[style] {
				allowed = allowed || strings.HasPrefix(place, open)
			}
			if is := strings.Contains(text.String(), secret); is && !allowed {
				t.Errorf("with names in the style %s it tells %s", style, place)
			} else if !is && style == data.FullNames {
				t.Errorf("with full names %s is not in it", place)
			}
		}
	}
}

func TestAPartIsTheRegistersOfAGroupOrATermAndNothingElse(t *testing.T) {
	all := riverside.Odd(3, thisDay)
	group, term := all.Groups[0].ID, data.Span{From: thisDay.AddDays(-30), Until: thisDay}
	part := exchange.Part{Group: group, Within: term}
	r := part.Of(all)
	if len(r.Groups) != 1 || len(r.Meetings) == 0 || len(r.Marks) == 0 || len(r.People) == 0 {
		t.Fatalf("%d groups, %d meetings, %d marks, %d people", len(r.Groups), len(r.Meetings), len(r.Marks), len(r.People))
	}
	if n := len(r.Pairs) + len(r.Contacts) + len(r.Goals) + len(r.Dismissals) + len(r.Consents) + len(r.Slips) + len(r.Requests); n > 0 {
		t.Errorf("%d records are about one person", n)
	}
	met := map[data.ID]bool{}
	for _, m := range r.Meetings {
		if met[m.ID] = true; m.Group != group || !term.Contains(m.Date) {
			t.Errorf("a meeting of another group or day: %v", m.Date)
		}
	}
	about := map[data.ID]bool{}
	for _, p := range r.People {
		if about[p.ID] = true; p.Note+p.Path.Wishes != "" || len(p.RecoveryDates)+len(p.Away) > 0 {
			t.Errorf("more than a register needs of somebody")
		}
	}
	for _, m := range r.Marks {
		if !met[m.Meeting] || !about[m.Person] {
			t.Error("a mark of another meeting, or of somebody who is not listed")
		}
	}
	for _, m := range r.Memberships {
		if m.Group != group || !about[m.Person] {
			t.Error("a membership of another group, or of somebody who is not listed")
		}
	}
	if got := (exchange.Part{}).Of(all); len(got.Pairs) != len(all.Pairs) {
		t.Error("everything is not everything")
	}
}
