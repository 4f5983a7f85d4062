package data_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"alongside/data"
)

// withoutHan is a place that has no Chinese letters.
func withoutHan(r rune) bool { return !unicode.Is(unicode.Han, r) }

func TestWhatCannotBeDrawnIsToldByWhatCan(t *testing.T) {
	type shown struct{ Initial, Full, Code string }
	none := "000000" // the start of id(1), for who has no code
	for name, c := range map[string]struct {
		person data.Person
		want   shown
	}{
		"nothing of it: what they go by":        {data.Person{First: "伟", Last: "王", Alias: "Wei", Code: "M-1"}, shown{"Wei", "Wei", "M-1"}},
		"nor that: the code":                    {data.Person{First: "伟", Last: "王", Alias: "小伟", Code: "M-1"}, shown{"M-1", "M-1", "M-1"}},
		"nor that: a number":                    {data.Person{First: "伟", Last: "王"}, shown{"� (1)", "� (1)", none}},
		"nor the code":                          {data.Person{First: "伟", Code: "七-1"}, shown{"� (1)", "� (1)", none}},
		"only an alias":                         {data.Person{Alias: "小伟", Code: "M-1"}, shown{"M-1", "M-1", "M-1"}},
		"a word of an alias":                    {data.Person{Alias: "Sunny 王", Code: "M-1"}, shown{"Sunny", "Sunny", "M-1"}},
		"only a code":                           {data.Person{Code: "七-1"}, shown{"� (1)", "� (1)", none}},
		"the last name: no code at an initial":  {data.Person{First: "Sam", Last: "王", Code: "M-1"}, shown{"Sam", "Sam (M-1)", "M-1"}},
		"the last name, with an alias":          {data.Person{First: "Robert", Last: "王", Alias: "Bob", Code: "M-1"}, shown{"Robert (Bob)", "Robert (Bob)", "M-1"}},
		"the last name, with the alias in it":   {data.Person{First: "Bobby", Last: "王", Alias: "bob", Code: "M-1"}, shown{"Bobby", "Bobby (M-1)", "M-1"}},
		"the first name":                        {data.Person{First: "伟", Last: "Wang", Alias: "Wei", Code: "M-1"}, shown{"W. (Wei)", "Wang (Wei)", "M-1"}},
		"not by an initial alone":               {data.Person{First: "伟", Last: "Wang", Code: "M-1"}, shown{"M-1", "Wang (M-1)", "M-1"}},
		"if there is no more":                   {data.Person{First: "伟", Last: "Wang"}, shown{"� W.", "Wang", none}},
		"an alias that tells the last name":     {data.Person{First: "伟", Last: "Wang", Alias: "Wei Wang"}, shown{"� W.", "Wang (Wei Wang)", none}},
		"a letter of a word stays, as it looks": {data.Person{First: "Al王", Last: "Brown", Alias: "Ally", Code: "M-1"}, shown{"Al王 B. (Ally)", "Al王 Brown (Ally)", "M-1"}},
		"not what an initial leaves out":        {data.Person{First: "Sam", Last: "Brown王", Alias: "Sunny"}, shown{"Sam B.", "Sam Brown王 (Sunny)", none}},
		"a word of nothing but brackets":        {data.Person{First: "Sam (王)", Last: "Brown"}, shown{"Sam B.", "Sam Brown", none}},
		"all of it can be drawn":                {data.Person{First: "Nguyễn", Last: "Łuk", Alias: "王", Code: "M-1"}, shown{"Nguyễn Ł.", "Nguyễn Łuk", "M-1"}},
	} {
		t.Run(name, func(t *testing.T) {
			c.person.ID = id(1)
			of := func(style data.NameStyle) string {
				names := data.NewNamesDrawn(style, []data.Person{c.person}, withoutHan)
				return names.Of(c.person)
			}
			got := shown{of(data.FirstAndInitial), of(data.FullNames), of(data.CodeOnly)}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPeopleWhoseNamesCannotBeDrawnAreToldApart(t *testing.T) {
	for name, c := range map[string]struct {
		style  data.NameStyle
		people []string
		want   []string
	}{
		"by numbers":                  {data.FirstAndInitial, []string{"伟/王", "芳/李"}, []string{"� (1)", "� (2)"}},
		"by their codes":              {data.FirstAndInitial, []string{"伟/王/M-1", "芳/李/M-2"}, []string{"M-1", "M-2"}},
		"one first name":              {data.FirstAndInitial, []string{"Sam/王", "Sam/李"}, []string{"Sam (1)", "Sam (2)"}},
		"and codes, in full":          {data.FullNames, []string{"Sam/王/M-1", "Sam/李/M-2"}, []string{"Sam (M-1)", "Sam (M-2)"}},
		"from who has no last name":   {data.FirstAndInitial, []string{"Sam/王", "Sam"}, []string{"Sam (1)", "Sam (2)"}},
		"from whose name is the code": {data.FullNames, []string{"伟//Sam", "Sam"}, []string{"Sam (Sam)", "Sam (1)"}},
		"where a letter of a word is": {data.FullNames, []string{"Al王", "Al李"}, []string{"Al王 (1)", "Al李 (2)"}},
		"and from what it looks like": {data.FullNames, []string{"Al王", "Al�"}, []string{"Al王 (1)", "Al� (2)"}},
	} {
		t.Run(name, func(t *testing.T) {
			people := list(c.people...)
			names := data.NewNamesDrawn(c.style, people, withoutHan)
			var shown []string
			for _, p := range people {
				shown = append(shown, names.Of(p))
			}
			if diff := cmp.Diff(c.want, shown); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoIsNotOnTheListIsShownByWhatCanBeDrawn(t *testing.T) {
	names := data.NewNamesDrawn(data.FirstAndInitial, nil, withoutHan)
	for want, p := range map[string]data.Person{"Wei": {First: "伟", Alias: "Wei"}, "�": {First: "伟"}, "": {}} {
		if got := names.Of(p); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNobodyGoesByWhatCannotBeDrawn(t *testing.T) {
	p := data.Person{ID: id(1), First: "Sam", Last: "Taylor", Alias: "小王"}
	if got := data.NewNamesDrawn(data.FullNames, []data.Person{p}, withoutHan).GoesBy(p); got != "" {
		t.Errorf("goes by %q", got)
	}
	p = data.Person{ID: id(1), First: "伟", Last: "王", Alias: "Wei"}
	if got := data.NewNamesDrawn(data.FullNames, []data.Person{p}, withoutHan).GoesBy(p); got != "" {
		t.Errorf("is shown as what they go by, and goes by %q", got)
	}
}

func TestEveryNameOfSomebodyCountsForWhetherTheyCanBeDrawn(t *testing.T) {
	some := data.NewNamesDrawn(data.FirstAndInitial, nil, withoutHan)
	for p, want := range map[*data.Person]bool{
		{First: "Sam", Last: "Łuk", Alias: "Sunny", Code: "M-1"}: true, {First: "王"}: false, {Last: "王"}: false,
		{First: "Sam", Alias: "王"}: false, {First: "Sam", Code: "王"}: false, {First: "Sam\u0301"}: true,
	} {
		if got := some.CanDraw(*p); got != want {
			t.Errorf("%+v can be drawn: %v", p, got)
		}
		if !data.NewNames(data.FirstAndInitial, nil).CanDraw(*p) {
			t.Errorf("%+v cannot be drawn where everything can", p)
		}
	}
}

func TestWhoseNameCannotBeDrawnIsFoundByIt(t *testing.T) {
	people := []data.Person{
		{ID: id(1), First: "伟", Last: "王", Alias: "Wei", Code: "M-7"}, {ID: id(2), First: "芳", Last: "李"}, {ID: id(3), First: "Sam", Code: "七"},
	}
	for style, queries := range map[data.NameStyle]map[string]int{
		data.FirstAndInitial: {"王": 0, "伟": 0, "wei": 0, "m-7": 0, "李芳": 1, "1": 1, "七": 2},
		data.CodeOnly:        {"王": 0, "m-7": 0, "李": 1, "七": 2, "000000": 1},
	} {
		finder := data.NewNamesDrawn(style, people, withoutHan).Finder(people)
		for query, want := range queries {
			if got := finder.Find(query, func(int) int { return 0 }); len(got) == 0 || got[0] != want {
				t.Errorf("%v: %q finds %v, want %d", style, query, got, want)
			}
		}
	}
}

// drawDrawable invents people and what can be drawn where they are shown.
func drawDrawable(t *rapid.T) ([]data.Person, func(rune) bool) {
	people := drawPeople(t)
	for i := range people {
		people[i].First += rapid.SampledFrom([]string{"", "", "王", "李", "伟", " 李", " (伟)"}).Draw(t, "more")
		if people[i].Alias == "" {
			people[i].Alias = rapid.SampledFrom([]string{"", "", "Wei", "小王", "Sam", "Taylor", "欧阳"}).Draw(t, "alias")
		}
	}
	seed, han := rapid.Uint32().Draw(t, "fonts"), rapid.Bool().Draw(t, "Chinese")
	return people, func(r rune) bool { return seed>>(uint32(r)%32)&1 == 0 && (han || withoutHan(r)) }
}

// asDrawn is a text as it looks where not all of it can be drawn. The mark of
// direction behind a name from the right is not drawn anywhere.
func asDrawn(text string, draws func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u200e':
			return -1
		case r >= 0x80 && !draws(r):
			return '\uFFFD'
		}
		return r
	}, norm.NFC.String(text))
}

func TestNoTwoPeopleLookTheSameWhateverCanBeDrawn(t *testing.T) {
	for style := range data.CodeOnly + 1 {
		t.Run(style.String(), rapid.MakeCheck(func(t *rapid.T) {
			people, draws := drawDrawable(t)
			names := data.NewNamesDrawn(style, people, draws)
			seen := make(map[string]data.Person)
			for _, p := range people {
				shown := names.Of(p)
				look := strings.TrimRight(data.Fold(asDrawn(shown, draws)), ".")
				if other, taken := seen[look]; taken || look == "" {
					t.Fatalf("%+v is shown as %q, as is %+v", p, shown, other)
				}
				seen[look] = p
			}
		}))
	}
}

func TestWhereverALetterCannotBeDrawnSomethingBesideItTells(t *testing.T) {
	for style := range data.CodeOnly + 1 {
		t.Run(style.String(), rapid.MakeCheck(func(t *rapid.T) {
			people, draws := drawDrawable(t)
			names := data.NewNamesDrawn(style, people, draws)
			for _, p := range people {
				drawn := asDrawn(names.Of(p), draws)
				if strings.ContainsRune(drawn, '\uFFFD') && !data.Visible(strings.Map(func(r rune) rune {
					if r == '\uFFFD' || unicode.IsPunct(r) {
						return -1
					}
					return r
				}, drawn)) {
					t.Fatalf("%+v is seen as %q", p, drawn)
				}
				if by := names.GoesBy(p); asDrawn(by, draws) != norm.NFC.String(by) {
					t.Fatalf("%+v goes by %q", p, by)
				}
			}
		}))
	}
}

func TestBesideANameOfWhichAPartIsDrawnTheStyleTellsNoMoreThanElsewhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		person := data.Person{
			ID: id(1), First: rapid.SampledFrom([]string{"Robert", "伟", "Robert 伟", "R伟"}).Draw(t, "first"),
			Last: rapid.SampledFrom([]string{"", "Zwanziger", "王", "王 Zwanziger"}).Draw(t, "last"), Code: "M-1",
			Alias: rapid.SampledFrom([]string{"", "Bob", "Bob Zwanziger", "小王"}).Draw(t, "alias"),
		}
		initials := data.NewNamesDrawn(data.FirstAndInitial, []data.Person{person}, withoutHan).Of(person)
		code := data.NewNamesDrawn(data.CodeOnly, []data.Person{person}, withoutHan).Of(person)
		switch {
		case code != "M-1":
			t.Fatalf("%+v has the code %q", person, code)
		case strings.Contains(initials, "M-1") && initials != "M-1":
			t.Fatalf("%+v is shown as %q, which tells whose code it is", person, initials)
		case strings.Contains(initials, "Zwanziger") && strings.Contains(person.Last, "Zwanziger"):
			t.Fatalf("%+v is shown as %q", person, initials)
		}
	})
}

func BenchmarkNamesOfTwoThousandPeopleWhereNotAllCanBeDrawn(b *testing.B) {
	people := crowd(2000)
	for b.Loop() {
		data.NewNamesDrawn(data.FirstAndInitial, people, withoutHan)
	}
}

func TestOfATextIsShownWhatCanBeDrawn(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "",
		"Rings on Mondays.\n\nKnows the bus": "Rings on Mondays.\n\nKnows the bus",
		"她说 好 will ring":                     "� will ring",
		"R-王7, then 王.":                      "R-�7, then �",
		"王\nafter the group\n王 王":            "�\nafter the group\n�",
		"tel.: 01632 — 王":                    "tel.: 01632 — �",
	} {
		if got := data.TextDrawn(text, withoutHan); got != want {
			t.Errorf("%q is shown as %q, not %q", text, got, want)
		}
		if got := data.TextDrawn(text, nil); got != text {
			t.Errorf("%q is shown as %q where everything can be drawn", text, got)
		}
	}
}

// A picture in a name is an ornament: where paper cannot draw it, nothing stands in
// its place. What else cannot be drawn stands as it does everywhere.
func TestANameIsDrawnWithoutThePicturesThatCannotBe(t *testing.T) {
	draws := func(r rune) bool { return r < 0x2190 && withoutHan(r) }
	for name, want := range map[string]string{
		"Riverside 🌊 Recovery": "Riverside Recovery",
		"🌊Riverside":           "Riverside",
		"Friends 👩🏽\u200d🤝\u200d👩🏾 together": "Friends together",
		"Sunrise ☀\ufe0f": "Sunrise",
		"Cymru 🏴󠁧󠁢󠁷󠁬󠁳󠁿":   "Cymru",
		"🌊":               "�",
		"王 🌊 group":       "� group",
		"Łódź":            "Łódź",
		"":                "",
	} {
		if got := data.NameDrawn(name, draws); got != want {
			t.Errorf("%q is drawn as %q, want %q", name, got, want)
		}
	}
}

func TestAGroupIsCalledByWhatCanBeDrawnOfAllItsNames(t *testing.T) {
	g := data.Group{Name: "Tea ☕", Place: "Harbour ⚓", Earlier: []data.Stretch{{Name: "☕ Coffee", Place: "王 Hall"}}}
	got := g.NamesDrawn(func(r rune) bool { return r < 0x2190 && withoutHan(r) })
	want := data.Group{Name: "Tea", Place: "Harbour", Earlier: []data.Stretch{{Name: "Coffee", Place: "� Hall"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if g.Earlier[0].Name != "☕ Coffee" {
		t.Error("the group that was asked is another now")
	}
}
