package data_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func noteOn(day int, text string) data.Note {
	return data.Note{Kind: data.CallNote, Text: text, Date: data.NewDate(2026, 11, 1).AddDays(day)}
}

func textsOf(notes []data.Note) (texts []string) {
	for _, n := range notes {
		texts = append(texts, n.Text)
	}
	return texts
}

func TestNotesAreFoundByTheBeginningsOfAllTheirWords(t *testing.T) {
	f := data.NewNoteFinder([]data.Note{
		noteOn(1, "The form for housing benefit came back, one box missing"),
		noteOn(3, "Housing: Formular abgegeben"),
		noteOn(2, "The storehouse is shut. Keine Form"),
		noteOn(4, "Zażółć gęślą jaźń"),
		noteOn(5, "Don't ring 07700 900111 before nine"),
		noteOn(6, "次回は住所の書類を持ってくる"),
	})
	for query, want := range map[string][]string{
		"hous form":    {"Housing: Formular abgegeben", "The form for housing benefit came back, one box missing"},
		"form housing": {"Housing: Formular abgegeben", "The form for housing benefit came back, one box missing"},
		"HOUSE":        nil, // within storehouse it is not meant
		"zazolc ges":   {"Zażółć gęślą jaźń"},
		"don't":        {"Don't ring 07700 900111 before nine"},
		"07700 9001":   {"Don't ring 07700 900111 before nine"},
		"住所":           {"次回は住所の書類を持ってくる"},
		"":             nil,
		" … ":          nil,
	} {
		if got := textsOf(f.Find(query, data.Span{})); !cmp.Equal(got, want) {
			t.Errorf("%q finds %q, not %q", query, got, want)
		}
	}
}

func TestNotesAreLookedForWithinDays(t *testing.T) {
	f := data.NewNoteFinder([]data.Note{noteOn(1, "keys"), noteOn(9, "keys again"), noteOn(20, "keys at last")})
	within := data.Span{From: data.NewDate(2026, 11, 5), Until: data.NewDate(2026, 11, 15)}
	if got := textsOf(f.Find("keys", within)); !cmp.Equal(got, []string{"keys again"}) {
		t.Errorf("found %q", got)
	}
	if got := textsOf(f.Find("keys", data.Span{})); !cmp.Equal(got, []string{"keys at last", "keys again", "keys"}) {
		t.Errorf("the latest does not come first: %q", got)
	}
}

func TestWhereANoteHoldsTheWordsIsMarked(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"three people asked for help with the housing form", "housing form", "three people asked for help with the [housing form]"},
		{"The form for housing benefit", "housing form", "The [form] for [housing] benefit"},
		{"Formular", "form", "[Form]ular"},
		{"Zażółć gęślą", "zazolc ge", "[Zażółć gę]ślą"},
		{"Zaz\u0307\u00f3\u0142c\u0301!", "zazolc", "[Zaz\u0307\u00f3\u0142c\u0301]!"},
		{"Straße und Strasse", "strass", "[Straß]e und [Strass]e"},
		{"次回は住所の書類", "住所", "次回は[住所]の書類"},
		{"forms and formulas", "form formul", "[form]s and [formul]as"},
		{"nothing", "else", "nothing"},
	} {
		text := c.text
		parts := data.FoundIn(text, c.query)
		for i := len(parts) - 1; i >= 0; i-- {
			p := parts[i]
			text = text[:p.From] + "[" + text[p.From:p.Until] + "]" + text[p.Until:]
		}
		if text != c.want {
			t.Errorf("%q in %q: %q, not %q", c.query, c.text, text, c.want)
		}
	}
}

// TestEveryNoteIsFoundByItsOwnWords looks for each text by what its words begin with, and
// sees that what is marked is of the text.
func TestEveryNoteIsFoundByItsOwnWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		query := strings.Join(strings.Fields(text), " ")
		f := data.NewNoteFinder([]data.Note{noteOn(0, text)})
		if data.WordsSought(query) > 0 && len(f.Find(query, data.Span{})) != 1 {
			t.Errorf("%q does not find itself", text)
		}
		before := 0
		for _, p := range data.FoundIn(text, rapid.String().Draw(t, "query")) {
			if p.From < before || p.Until <= p.From || p.Until > len(text) {
				t.Fatalf("%v in %q", p, text)
			}
			before = p.Until
		}
	})
}

func TestEveryNoteSaysWhereItStands(t *testing.T) {
	m := data.Meeting{
		ID: data.NewID(), Group: data.NewID(), Date: data.NewDate(2026, 11, 5), Note: "Three asked for the form", ForNext: "Ten copies",
		Activities: []data.Held{{Title: "Collage", Note: "Glue is out"}, {Title: "Singing", Note: " "}},
		Settled:    []data.Settled{{Line: "The kettle", On: data.NewDate(2026, 11, 12)}},
	}
	var got []string
	for _, n := range data.NotesOfMeeting(m) {
		if n.Meeting != m.ID || n.Group != m.Group || n.Date != m.Date {
			t.Errorf("%q does not say of which meeting it is", n.Text)
		}
		got = append(got, n.Text)
	}
	if want := []string{"Three asked for the form", "Glue is out", "The kettle\nTen copies"}; !cmp.Equal(got, want) {
		t.Errorf("of the meeting: %q", got)
	}
	pair := data.Pair{ID: data.NewID(), Mentee: data.NewID(), Mentor: data.NewID()}
	c := data.Contact{ID: data.NewID(), Person: pair.Mentee, Pair: pair.ID, Others: []data.ID{data.NewID()}, Date: m.Date, Themes: "housing", Note: "Signed it"}
	one := data.NoteOfContact(c, pair)[0]
	if one.Kind != data.OneToOneNote || one.Text != "housing · Signed it" || one.With[0] != pair.Mentor || one.With[1] != c.Others[0] {
		t.Errorf("of the one-to-one: %+v", one)
	}
	call := data.NoteOfContact(data.Contact{ID: data.NewID(), Person: pair.Mentee, Date: m.Date, Note: "Rang back"}, data.Pair{})[0]
	if call.Kind != data.CallNote || len(call.With) > 0 {
		t.Errorf("of the call: %+v", call)
	}
	if none := data.NoteOfMark(data.Mark{Meeting: m.ID, Person: pair.Mentee}, m); len(none) > 0 {
		t.Errorf("a mark without a remark has a note: %+v", none)
	}
}
