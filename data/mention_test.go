package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

func TestNamesAreFoundWordByWordAndTakenOut(t *testing.T) {
	kwame := data.Person{ID: data.NewID(), First: "Kwame", Last: "Boateng", Alias: "Kay-Bee", Code: "K-104", Phone: "07700 900 142"}
	will := data.Person{ID: data.NewID(), First: "Will", Last: "Żak"}
	mary := data.Person{ID: data.NewID(), First: "Mary Jane", Last: "O'Brien"}
	everybody := []data.Person{kwame, will, mary, {ID: data.NewID(), First: "Sam"}}
	for _, c := range []struct {
		of         data.Person
		text, want string
		sure       bool
	}{
		{kwame, "With Kwame and Leo at the allotment.", "With someone and Leo at the allotment.", true},
		{kwame, "“Kwame brought a drum.”", "“Someone brought a drum.”", true},
		{kwame, "Walk with Kwame’s dog. KWAME B. came, then Kwame Boateng left.", "Walk with someone’s dog. Someone came, then someone left.", true},
		{kwame, "Ring Boateng, Kwame (kay-bee) on 07700 900 142, that is k-104", "Ring someone (someone) on someone, that is someone", true},
		{kwame, "The Kwameling stays, and so does kay.", "The Kwameling stays, and so does kay.", false},
		{will, "She will come. Will too, with Zak.", "She someone come. Someone too, with someone.", true},
		{will, "She will come.", "She someone come.", false},
		{mary, "Mary Jane OBrien; mary jane o'brien; Mary", "Someone OBrien; someone; Mary", true},
		{kwame, "", "", false},
	} {
		m := data.NewMentions(c.of, everybody)
		if got := m.Without(c.text, "someone"); got != c.want {
			t.Errorf("%q becomes %q, not %q", c.text, got, c.want)
		}
		sure := false
		for _, f := range m.In(c.text) {
			sure = sure || f.Sure
		}
		if sure != c.sure {
			t.Errorf("of %q it is sure that %s is meant: %v", c.text, c.of.First, sure)
		}
	}
	other := data.Person{ID: data.NewID(), First: "Kwame"}
	for _, f := range data.NewMentions(kwame, append(everybody, other)).In("Kwame sang") {
		if f.Sure {
			t.Error("of two who are called Kwame it is not plain who is meant")
		}
	}
}

func TestATextWithoutANameDoesNotNameAnybody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`\p{Lu}[\p{L}]{2,6}( [\p{L}]{2,6})?`)
		p := data.Person{ID: data.NewID(), First: name.Draw(t, "first"), Last: name.Draw(t, "last")}
		m := data.NewMentions(p, []data.Person{p})
		text := rapid.String().Draw(t, "before") + " " + p.First + rapid.StringMatching(`[ .,;!]`).Draw(t, "between") + rapid.String().Draw(t, "after")
		if len(m.In(text)) == 0 {
			t.Fatalf("%q is not found in %q", p.First, text)
		}
		if without := m.Without(text, "xyzzy"); len(m.In(without)) > 0 {
			t.Fatalf("%q still stands in %q", p.First, without)
		}
	})
}

func TestEveryTextOfARecordIsGoneThroughAndListsAreNotShared(t *testing.T) {
	held := []data.Held{{Title: "Drumming", Note: "Kwame"}}
	m := data.Meeting{Note: "Kwame", Activities: held}
	var places []string
	data.EachText(&m, func(place, text string) string {
		places = append(places, place+"="+text)
		return text + "!"
	})
	want := []string{"Activities.0.Title=Drumming", "Activities.0.Note=Kwame", "Note=Kwame"}
	if len(places) != len(want) {
		t.Fatalf("%q", places)
	}
	for i := range want {
		if places[i] != want[i] {
			t.Errorf("%q", places)
		}
	}
	if held[0].Note != "Kwame" || m.Activities[0].Note != "Kwame!" || m.Note != "Kwame!" {
		t.Errorf("%+v %+v", held, m)
	}
	p := data.Person{First: "Kwame", Last: "B", Alias: "K", Code: "1", Email: "e", Phone: "p", Note: "n", Interests: []string{"chess"}}
	data.EachText(&p, func(place, text string) string {
		if place != "Note" && place != "Interests.0" {
			t.Errorf("their own name stands in %s", place)
		}
		return text
	})
}
