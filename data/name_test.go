package data_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/readingorder"
)

func TestANameStyleComesBackFromItsText(t *testing.T) {
	for style, want := range map[data.NameStyle]string{data.FirstAndInitial: "initial", data.FullNames: "full", data.CodeOnly: "code"} {
		text, err := style.MarshalText()
		if err != nil || string(text) != want {
			t.Errorf("style %d is %q, %v, want %q", style, text, err, want)
		}
		if got, err := data.ParseNameStyle(want); err != nil || got != style {
			t.Errorf("%q was read as %v, %v", want, got, err)
		}
	}
	for _, text := range []string{"", "Full", "initials", "3"} {
		if got, err := data.ParseNameStyle(text); err == nil || got != data.FirstAndInitial {
			t.Errorf("%q was read as %v", text, got)
		}
	}
}

func TestTheDefaultStyleIsFirstNameAndInitial(t *testing.T) {
	var style data.NameStyle
	if style != data.FirstAndInitial {
		t.Errorf("got %v", style)
	}
}

func TestAPersonIsShownInThreeStyles(t *testing.T) {
	const family, hindi = "👩‍👩‍👧", "क्षितिज"
	type shown struct{ Initial, Full, Code string }
	none := "000000" // the start of id(1), for who has no code
	for name, c := range map[string]struct {
		person data.Person
		want   shown
	}{
		"first and last name":            {data.Person{First: "Sam", Last: "Taylor", Code: "M-17"}, shown{"Sam T.", "Sam Taylor", "M-17"}},
		"no code yet":                    {data.Person{First: "Sam", Last: "Taylor"}, shown{"Sam T.", "Sam Taylor", none}},
		"a code of blanks":               {data.Person{First: "Sam", Code: "  "}, shown{"Sam", "Sam", none}},
		"only a first name":              {data.Person{First: "Sam"}, shown{"Sam", "Sam", none}},
		"only a last name":               {data.Person{Last: "Taylor"}, shown{"T.", "Taylor", none}},
		"only an alias":                  {data.Person{Alias: "Sunny"}, shown{"Sunny", "Sunny", none}},
		"only a code":                    {data.Person{Code: "M-17"}, shown{"M-17", "M-17", "M-17"}},
		"blanks around":                  {data.Person{First: " Sam ", Last: " Taylor "}, shown{"Sam T.", "Sam Taylor", none}},
		"a last name of one letter":      {data.Person{First: "Sam", Last: "T"}, shown{"Sam T.", "Sam T", none}},
		"a last name with a particle":    {data.Person{First: "Layla", Last: "el Amrani"}, shown{"Layla E.", "Layla el Amrani", none}},
		"typed without capitals":         {data.Person{First: "sam", Last: "ångström"}, shown{"sam Å.", "sam ångström", none}},
		"Georgian, which has no capital": {data.Person{First: "ნინო", Last: "ბერიძე"}, shown{"ნინო ბ.", "ნინო ბერიძე", none}},
		"Arabic":                         {data.Person{First: "محمد", Last: "التميمي"}, shown{"محمد ا\u200e", "محمد التميمي\u200e", none}},
		"an Arabic last name":            {data.Person{First: "Sam", Last: "تامر"}, shown{"Sam ت\u200e", "Sam تامر\u200e", none}},
		"Hebrew, with points":            {data.Person{First: "דנה", Last: "כֹּהן"}, shown{"דנה כֹּ\u200e", "דנה כֹּהן\u200e", none}},
		"Chinese, whose sign is all":     {data.Person{First: "伟", Last: "王"}, shown{"伟", "伟 王", none}},
		"Chinese, of two signs":          {data.Person{First: "伟", Last: "欧阳"}, shown{"伟 欧.", "伟 欧阳", none}},
		"Korean, whose sign is all":      {data.Person{First: "민준", Last: "김"}, shown{"민준", "민준 김", none}},
		"only a sign, and what they use": {data.Person{Last: "李", Alias: "Sunny"}, shown{"Sunny", "李", none}},
		"only a sign, and a code":        {data.Person{Last: "李", Code: "M-17"}, shown{"M-17", "李", "M-17"}},
		"only a sign":                    {data.Person{Last: "李"}, shown{none, "李", none}},
		"what they use tells the sign":   {data.Person{Last: "李", Alias: "小李"}, shown{none, "李", none}},
		"an initial as it was given":     {data.Person{First: "Sam", Last: "T."}, shown{"Sam T.", "Sam T.", none}},
		"Hindi, whose conjuncts stay":    {data.Person{First: "राजू", Last: hindi}, shown{"राजू क्षि.", "राजू क्षितिज", none}},
		"an accent typed as character":   {data.Person{First: "Ana", Last: "A\u0301lvarez"}, shown{"Ana A\u0301.", "Ana A\u0301lvarez", none}},
		"a joined emoji stays joined":    {data.Person{First: "🙂", Last: family + "x"}, shown{"🙂 " + family + ".", "🙂 " + family + "x", none}},
		"a flag stays whole":             {data.Person{First: "Sam", Last: "🇬🇧🇮🇪"}, shown{"Sam 🇬🇧.", "Sam 🇬🇧🇮🇪", none}},
		"a placeholder of the PDF maker": {data.Person{First: "{nb}", Last: "{nb}"}, shown{"{nb} {.", "{nb} {nb}", none}},
		"two hundred letters":            {data.Person{First: letters(200), Last: letters(200)}, shown{letters(200) + " É.", letters(200) + " " + letters(200), none}},
	} {
		t.Run(name, func(t *testing.T) {
			c.person.ID = id(1)
			of := func(style data.NameStyle) string {
				names := data.NewNames(style, []data.Person{c.person})
				if names.ByID(id(1)) != names.Of(c.person) {
					t.Errorf("by id %q, by person %q", names.ByID(id(1)), names.Of(c.person))
				}
				return names.Of(c.person)
			}
			got := shown{of(data.FirstAndInitial), of(data.FullNames), of(data.CodeOnly)}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoIsNotOnTheListIsStillShown(t *testing.T) {
	names := data.NewNames(data.FirstAndInitial, nil)
	if got := names.Of(data.Person{ID: id(9), First: "Sam", Last: "Taylor"}); got != "Sam T." {
		t.Errorf("got %q", got)
	}
	if got := names.ByID(id(9)); got != "" {
		t.Errorf("an unknown id is called %q", got)
	}
}

// list makes people of "First/Last/Code" texts, with ids in their order.
func list(texts ...string) []data.Person {
	var people []data.Person
	for i, text := range texts {
		parts := append(strings.Split(text, "/"), "", "")
		people = append(people, data.Person{ID: id(i + 1), First: parts[0], Last: parts[1], Code: parts[2]})
	}
	return people
}

func shownAs(style data.NameStyle, people []data.Person) []string {
	names := data.NewNames(style, people)
	var shown []string
	for _, p := range people {
		shown = append(shown, names.Of(p))
	}
	return shown
}

func TestPeopleWhoLookTheSameAreToldApart(t *testing.T) {
	for name, c := range map[string]struct {
		style  data.NameStyle
		people []string
		want   []string
	}{
		"two Sam T.s":                            {data.FirstAndInitial, []string{"Sam/Taylor", "Sam/Thomas"}, []string{"Sam Ta.", "Sam Th."}},
		"a third who shares more":                {data.FirstAndInitial, []string{"Sam/Taylor", "Sam/Thomas", "Sam/Tanner"}, []string{"Sam Tay.", "Sam Th.", "Sam Tan."}},
		"no more than it takes":                  {data.FirstAndInitial, []string{"Sam/Taylor", "Sam/Thomas", "Sam/Brown", "Jo/Taylor"}, []string{"Sam Ta.", "Sam Th.", "Sam B.", "Jo T."}},
		"a last name that is a letter":           {data.FirstAndInitial, []string{"Sam/T", "Sam/Thomas"}, []string{"Sam T", "Sam Th."}},
		"a last name that another begins with":   {data.FirstAndInitial, []string{"Sam/Ta", "Sam/Tanner", "Sam/Thomas"}, []string{"Sam T. (1)", "Sam Ta.", "Sam Th."}},
		"last names alike for four letters":      {data.FirstAndInitial, []string{"Sam/Thomas", "Sam/Thompson"}, []string{"Sam T. (1)", "Sam T. (2)"}},
		"by case and accents only":               {data.FirstAndInitial, []string{"José/Pérez", "jose/Pinto"}, []string{"José Pé.", "jose Pi."}},
		"by an accent alone":                     {data.FullNames, []string{"José/Pérez", "Jose/Perez"}, []string{"José Pérez (1)", "Jose Perez (2)"}},
		"the same full name":                     {data.FullNames, []string{"Sam/Taylor", "Sam/Taylor", "Jo/Taylor"}, []string{"Sam Taylor (1)", "Sam Taylor (2)", "Jo Taylor"}},
		"the same full name, with codes":         {data.FullNames, []string{"Sam/Taylor/M-1", "Sam/Taylor/M-2"}, []string{"Sam Taylor (M-1)", "Sam Taylor (M-2)"}},
		"the same full name, one code":           {data.FullNames, []string{"Sam/Taylor/M-1", "Sam/Taylor"}, []string{"Sam Taylor (M-1)", "Sam Taylor (1)"}},
		"the same name and the same code":        {data.FullNames, []string{"Sam/Taylor/M-1", "Sam/Taylor/M-1"}, []string{"Sam Taylor (1)", "Sam Taylor (2)"}},
		"a code that is a number":                {data.FullNames, []string{"Sam/Taylor/1", "Sam/Taylor"}, []string{"Sam Taylor (1)", "Sam Taylor (2)"}},
		"the same name with an initial":          {data.FirstAndInitial, []string{"Sam/Taylor", "Sam/Taylor", "Sam/Thomas"}, []string{"Sam T. (1)", "Sam T. (2)", "Sam Th."}},
		"the same first name, and no last":       {data.FirstAndInitial, []string{"Sam", "Sam/", "Sam/Taylor"}, []string{"Sam (1)", "Sam (2)", "Sam T."}},
		"the same code":                          {data.CodeOnly, []string{"Sam/Taylor/M-1", "Jo/Brown/m-1", "Al/Green/M-2"}, []string{"M-1 (1)", "m-1 (2)", "M-2"}},
		"no codes, and ids that begin alike":     {data.CodeOnly, []string{"Sam", "Jo"}, []string{"000000 (1)", "000000 (2)"}},
		"a code that is like the start of an id": {data.CodeOnly, []string{"Sam//000000", "Jo"}, []string{"000000 (1)", "000000 (2)"}},
		"a walk-in typed as another is shown":    {data.FirstAndInitial, []string{"Sam Ta.", "Sam/Taylor", "Sam/Thomas"}, []string{"Sam Ta.", "Sam Tay.", "Sam Th."}},
		"a walk-in typed with an initial":        {data.FirstAndInitial, []string{"Sam T", "Sam/Taylor"}, []string{"Sam T", "Sam Ta."}},
		"a walk-in typed with a number":          {data.FullNames, []string{"Sam (1)", "Sam", "Sam"}, []string{"Sam (1)", "Sam (2)", "Sam (3)"}},
		"Chinese, by the second character":       {data.FirstAndInitial, []string{"伟/欧阳", "伟/欧文"}, []string{"伟 欧. (1)", "伟 欧. (2)"}},
		"Arabic, past the article":               {data.FirstAndInitial, []string{"محمد/التميمي", "محمد/الحسن"}, []string{"محمد الت\u200e", "محمد الح\u200e"}},
		"Hindi vowel signs tell apart":           {data.FullNames, []string{"राजू", "राजे"}, []string{"राजू", "राजे"}},
		"what cannot be seen does not":           {data.FullNames, []string{"Sam", "S\u200bam"}, []string{"Sam (1)", "S\u200bam (2)"}},
		"nor does a letter that shows nothing":   {data.FullNames, []string{"Sam", "S\u3164am", "Sam\u2800"}, []string{"Sam (1)", "S\u3164am (2)", "Sam\u2800 (3)"}},
		"Arabic, the mark not turned round":      {data.FullNames, []string{"محمد//M-1", "محمد"}, []string{"محمد\u200e (M-1)", "محمد\u200e (1)"}},
		"a tab or two blanks look like a blank":  {data.FullNames, []string{"Sam\tT", "Sam  T", "Sam/T"}, []string{"Sam\tT (1)", "Sam  T (2)", "Sam T (3)"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shownAs(c.style, list(c.people...))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoCameFirstKeepsTheLowerNumber(t *testing.T) {
	people := list("Sam/Taylor", "Sam/Taylor", "Sam/Taylor")
	people[0].Joined, people[1].Joined, people[2].Joined = day("2026-03-01"), day("2025-03-01"), day("2026-05-01")
	want := []string{"Sam Taylor (2)", "Sam Taylor (1)", "Sam Taylor (3)"}
	if diff := cmp.Diff(want, shownAs(data.FullNames, people)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOfThoseWhoJoinedOnOneDayWhoWasAddedFirstKeepsTheLowerNumber(t *testing.T) {
	people := list("Sam", "Sam", "Sam") // the first has the lowest id
	for i, added := range []int64{1700, 0, 1600} {
		people[i].Added = added
	}
	want := []string{"Sam (3)", "Sam (1)", "Sam (2)"}
	if diff := cmp.Diff(want, shownAs(data.FirstAndInitial, people)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// drawPeople invents a list in which many look alike.
func drawPeople(t *rapid.T) []data.Person {
	firsts := []string{
		"Sam", "sam", "Sam T", "Sam T.", "Sam Ta.", "Sam (1)", "Sam\tT", "José", "Jose", "", "محمد", "伟", "राजू", "🙂", "{nb}", "T.", "Groß",
		"Sam T. (1)", "S\u200bam",
	}
	lasts := []string{
		"", "", "T", "T.", "Ta", "Taylor", "Tanner", "Thomas", "Thompson", "Tß", "Tss", "Tsa", "T\u0301o", "التميمي", "王", "欧阳",
		"क्षितिज", "👩‍👩‍👧", "{nb}", letters(200),
	}
	codes := []string{"", "", "", "1", "2", " ", "M-1", "m-1", "000000", "Sam"}
	var people []data.Person
	for i := range rapid.IntRange(1, 25).Draw(t, "people") {
		p := data.Person{
			ID: id(rapid.IntRange(0, 40).Draw(t, "id")*1000 + i), First: rapid.SampledFrom(firsts).Draw(t, "first"),
			Last: rapid.SampledFrom(lasts).Draw(t, "last"), Code: rapid.SampledFrom(codes).Draw(t, "code"),
			Joined: data.Date(rapid.IntRange(0, 2).Draw(t, "joined")),
		}
		if p.FullName() == "" {
			p.Alias = rapid.SampledFrom(firsts[:9]).Draw(t, "alias")
		}
		people = append(people, p)
	}
	return people
}

// Neither does one letter of a name that is one letter long, nor several that tell
// it apart from others.
func TestAnInitialNeverTellsAWholeLastName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		for i, shown := range shownAs(data.FirstAndInitial, people) {
			p := people[i]
			given := p.Last == "T" || p.Last == "T." // an initial as somebody gave it
			whole := strings.TrimSpace(p.First) + " " + p.Last
			if p.First != "" && p.Last != "" && !given && strings.TrimRight(strings.Split(shown, " (")[0], ".\u200e") == whole {
				t.Fatalf("%+v is shown as %q", p, shown)
			}
		}
	})
}

func TestNoTwoPeopleEverLookTheSame(t *testing.T) {
	for style := range data.CodeOnly + 1 {
		t.Run(style.String(), rapid.MakeCheck(func(t *rapid.T) {
			people := drawPeople(t)
			seen := make(map[string]data.Person)
			for i, shown := range shownAs(style, people) {
				look := strings.TrimRight(data.Fold(shown), ".")
				if other, taken := seen[look]; taken || look == "" {
					t.Fatalf("%+v is shown as %q, as is %+v", people[i], shown, other)
				}
				seen[look] = people[i]
			}
		}))
	}
}

func TestHowSomebodyIsShownDoesNotDependOnTheOrderOfTheList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		style := rapid.SampledFrom([]data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly}).Draw(t, "style")
		before := slices.Clone(people)
		one := data.NewNames(style, people)
		if diff := cmp.Diff(before, people); diff != "" {
			t.Fatalf("the list itself was changed (-before +after):\n%s", diff)
		}
		other := data.NewNames(style, rapid.Permutation(people).Draw(t, "order"))
		for _, p := range people {
			if one.Of(p) != other.Of(p) {
				t.Fatalf("%+v is shown as %q, and in another order as %q", p, one.Of(p), other.Of(p))
			}
		}
	})
}

func TestSomebodyNewChangesOnlyWhoLooksLikeThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		style := rapid.SampledFrom([]data.NameStyle{data.FirstAndInitial, data.FullNames}).Draw(t, "style")
		before := data.NewNames(style, people)
		after := data.NewNames(style, append(people, data.Person{ID: id(999_999), First: "Wilhelmina", Last: "Taylor"}))
		for _, p := range people {
			if before.Of(p) != after.Of(p) {
				t.Fatalf("%+v was shown as %q, and now as %q", p, before.Of(p), after.Of(p))
			}
		}
	})
}

func TestTheInitialNeverGivesAwayALongLastName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		for i, shown := range shownAs(data.FirstAndInitial, people) {
			p := people[i]
			if p.First != "" && utf8.RuneCountInString(p.Last) > 4 && p.Last != "{nb}" && !strings.HasPrefix(p.Last, "👩") &&
				strings.Contains(shown, p.Last) {
				t.Fatalf("%+v is shown as %q", p, shown)
			}
		}
	})
}

func TestACodeNeverGivesAwayAName(t *testing.T) {
	people := list("Sam/Taylor/M-1", "Sam/Taylor/M-1", "Jo/Brown")
	for i, shown := range shownAs(data.CodeOnly, people) {
		if strings.Contains(shown, people[i].First) || strings.Contains(shown, people[i].Last) {
			t.Errorf("%+v is shown as %q", people[i], shown)
		}
	}
}

// sams is a list of n people whom nothing but a number tells apart, or little.
func sams(n int) []data.Person {
	people := make([]data.Person, n)
	for i := range people {
		people[i] = data.Person{ID: id(i + 1), First: "Sam", Last: fmt.Sprintf("Taylor%d", i/2)}
	}
	return people
}

func TestTellingApartManyTakesNoMoreThanItsShare(t *testing.T) {
	for style := range data.CodeOnly + 1 {
		of := func(n int) float64 {
			people := sams(n)
			return testing.AllocsPerRun(1, func() { data.NewNames(style, people) })
		}
		if few, many := of(200), of(2000); many > 15*few {
			t.Errorf("%v: ten times the people take %.0f times the work", style, many/few)
		}
	}
}

func BenchmarkNamesOfTwoThousandPeople(b *testing.B) {
	for name, people := range map[string][]data.Person{"of all kinds": crowd(2000), "all called Sam T": sams(2000)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				data.NewNames(data.FirstAndInitial, people)
			}
		})
	}
}

func TestWhatSomebodyGoesByStandsBesideTheirNameAsTheStyleAllows(t *testing.T) {
	for name, c := range map[string]struct {
		person        data.Person
		initial, full string
	}{
		"another name":               {data.Person{First: "Robert", Last: "Taylor", Alias: " Bob "}, "Bob", "Bob"},
		"nothing":                    {data.Person{First: "Robert", Last: "Taylor"}, "", ""},
		"the first name":             {data.Person{First: "Bob", Last: "Taylor", Alias: "bob"}, "", ""},
		"nothing else is known":      {data.Person{Alias: "Bob"}, "", ""},
		"the whole name":             {data.Person{First: "Bob", Last: "Taylor", Alias: "Bob Taylor"}, "", ""},
		"it gives away the last":     {data.Person{First: "Robert", Last: "Taylor", Alias: "Bob Taylor"}, "", "Bob Taylor"},
		"it gives away a word of it": {data.Person{First: "Robert", Last: "García López", Alias: "Bob Lopez"}, "", "Bob Lopez"},
		"but not by a particle":      {data.Person{First: "Robert", Last: "del Río", Alias: "Delboy"}, "Delboy", "Delboy"},
		"it is spelt like the one":   {data.Person{First: "Jürgen", Last: "Weiß", Alias: "Juergen"}, "", ""},
	} {
		for style, want := range map[data.NameStyle]string{data.FirstAndInitial: c.initial, data.FullNames: c.full, data.CodeOnly: ""} {
			if got := data.NewNames(style, []data.Person{c.person}).GoesBy(c.person); got != want {
				t.Errorf("%s, %s: goes by %q, want %q", name, style, got, want)
			}
		}
	}
}

func TestAListOfCodesIsInTheOrderOfTheCodes(t *testing.T) {
	people := []data.Person{
		{ID: data.NewID(), First: "Ann", Last: "Zed", Code: "1042"},
		{ID: data.NewID(), First: "Ben", Last: "Young", Code: "7"},
		{ID: data.NewID(), First: "Cleo", Last: "Xu", Code: "99"},
	}
	for style, want := range map[data.NameStyle]string{
		data.CodeOnly:        "7 99 1042",
		data.FirstAndInitial: "Ann Z. Ben Y. Cleo X.",
		data.FullNames:       "Ann Zed Ben Young Cleo Xu",
	} {
		names := data.NewNames(style, people)
		list := []data.Person{people[2], people[0], people[1]}
		data.SortAsShown(names, list, func(p data.Person) data.Person { return p })
		var shown []string
		for _, p := range list {
			shown = append(shown, names.Of(p))
		}
		if got := strings.Join(shown, " "); got != want {
			t.Errorf("%v: %s", style, got)
		}
	}
}

func TestANameFromTheRightTurnsNothingRoundThatFollowsIt(t *testing.T) {
	shira := data.Person{ID: id(1), First: "שירה", Last: "לוי"}
	names := data.NewNames(data.FullNames, []data.Person{shira})
	text := []rune(names.Of(shira) + ", 12 of 14")
	levels, _ := readingorder.Levels(text)
	var seen []rune
	for _, i := range readingorder.Visual(levels) {
		if text[i] != '\u200e' {
			seen = append(seen, text[i])
		}
	}
	if got, want := string(seen), "יול הריש, 12 of 14"; got != want {
		t.Errorf("it stands as %q, want %q", got, want)
	}
	if got := names.Alone().Of(shira); got != "שירה לוי" {
		t.Errorf("alone she is %q", got)
	}
}
