package data_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func alike(int) int { return 0 }

// found is who is found, by what they are called, best first.
func found(people []data.Person, query string, rank func(int) int) []string {
	var names []string
	for _, i := range data.NewFinder(people).Find(query, rank) {
		names = append(names, people[i].FullName())
	}
	return names
}

func TestPeopleAreFoundByTheStartOfAnyPartOfTheirNames(t *testing.T) {
	people := []data.Person{
		{ID: id(1), First: "Żaneta", Last: "Kowalska"},
		{ID: id(2), First: "Sam", Last: "Taylor", Alias: "Sunny", Code: "M-17"},
		{ID: id(3), First: "Samira", Last: "Zayed"},
		{ID: id(4), First: "Tom", Last: "Samson"},
		{ID: id(5), First: "Mary", Last: "Smith-Jones"},
		{ID: id(6), First: "Seán", Last: "O’Neill"},
		{ID: id(7), Alias: "Bluebird"},
		{ID: id(8), First: "محمد", Last: "التميمي"},
		{ID: id(9), First: "伟", Last: "王"},
		{ID: id(10), First: "राजू", Last: "श्रीवास्तव"},
		{ID: id(11), First: "Anna Maria", Last: "van der Berg"},
		{ID: id(12), First: "김민준"},
		{ID: id(13), First: "🙂"},
	}
	for name, c := range map[string]struct {
		query string
		want  []string
	}{
		"z finds Ż, and who has a Z later":    {"z", []string{"Żaneta Kowalska", "Samira Zayed"}},
		"capitals and accents do not matter":  {"ŻAN", []string{"Żaneta Kowalska"}},
		"first names before last names":       {"sam", []string{"Sam Taylor", "Samira Zayed", "Tom Samson"}},
		"the middle of a word is not a start": {"ira", nil},
		"two words, each the start of one":    {"s t", []string{"Sam Taylor", "Tom Samson"}},
		"the words in any order":              {"tay sam", []string{"Sam Taylor"}},
		"one word that nobody has":            {"sam nowak", nil},
		"an alias":                            {"sunny", []string{"Sam Taylor"}},
		"an alias that is the only name":      {"blue", []string{"Bluebird"}},
		"a code":                              {"m-17", []string{"Sam Taylor"}},
		"after a hyphen":                      {"jones", []string{"Mary Smith-Jones"}},
		"with the hyphen":                     {"smith-j", []string{"Mary Smith-Jones"}},
		"after an apostrophe":                 {"neill", []string{"Seán O’Neill"}},
		"with another apostrophe":             {"o'n", []string{"Seán O’Neill"}},
		"the second of two first names":       {"maria", []string{"Anna Maria van der Berg"}},
		"a part of a last name":               {"berg", []string{"Anna Maria van der Berg"}},
		"Arabic":                              {"محم", []string{"محمد التميمي"}},
		"Arabic with vowel signs":             {"مُحَمَّد", []string{"محمد التميمي"}},
		"Chinese, the given name":             {"伟", []string{"伟 王"}},
		"Chinese, family name first":          {"王伟", []string{"伟 王"}},
		"Hindi":                               {"राज", []string{"राजू श्रीवास्तव"}},
		"Hindi, the last name":                {"श्री", []string{"राजू श्रीवास्तव"}},
		"Korean, within one name":             {"민준", []string{"김민준"}},
		"an emoji":                            {"🙂", []string{"🙂"}},
		"blanks around and between":           {"  sam \t tay ", []string{"Sam Taylor"}},
		"nothing":                             {"", nil},
		"blanks":                              {" \t", nil},
		"what nobody is called":               {"qqqq", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, found(people, c.query, alike)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.query, diff)
			}
		})
	}
}

func TestPunctuationDoesNotMatterToTheSearch(t *testing.T) {
	people := []data.Person{
		{ID: id(1), First: "Isla", Last: "Tulloch"},
		{ID: id(2), First: "Kit", Last: "O'Brien"},
		{ID: id(3), First: "Lou", Last: "O’Brien"},
		{ID: id(4), First: "Max", Last: "OBrien"},
		{ID: id(5), First: "Anne-Marie"},
		{ID: id(6), First: "Anne Marie"},
		{ID: id(7), First: "J.P.", Code: "M-17"},
		{ID: id(8), Alias: "?!"},
	}
	obriens, annes := []string{"Kit O'Brien", "Lou O’Brien", "Max OBrien"}, []string{"Anne-Marie", "Anne Marie"}
	for query, want := range map[string][]string{
		"Isla T.":      {"Isla Tulloch"},
		"Tulloch,Isla": {"Isla Tulloch"},
		"isla .":       {"Isla Tulloch"},
		"o'b":          obriens,
		"O’Brien":      obriens,
		"O‘Brien":      obriens,
		"O`Brien":      obriens,
		"O´Brien":      obriens,
		"obrien":       obriens,
		"anne-marie":   annes,
		"anne marie":   {"Anne Marie", "Anne-Marie"},
		"annemarie":    {"Anne-Marie"},
		"anne‐m":       annes, // a hyphen as Unicode has it
		"jp":           {"J.P."},
		"J. P.":        {"J.P."},
		"m17":          {"J.P."},
		"m-17":         {"J.P."},
		"(M-17)":       {"J.P."},
		"?":            {"?!"},
		".":            nil,
	} {
		if diff := cmp.Diff(want, found(people, query, alike)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", query, diff)
		}
		if begins := data.NewFinder(people).Begins(query); begins != (want != nil) {
			t.Errorf("%q is the beginning of a name: %v", query, begins)
		}
	}
}

func TestPunctuationIsNoLetterThatWasTyped(t *testing.T) {
	for query, want := range map[string]int{"": 0, " ": 0, "s": 1, "s.": 1, "’s": 1, "s t": 2, "s-t.": 2, "żó": 2, "?": 1} {
		if got := data.LettersIn(query); got != want {
			t.Errorf("%q: %d, want %d", query, got, want)
		}
	}
}

func TestWhoIsTypedAsTheScreenShowsThemIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		style := rapid.SampledFrom([]data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly}).Draw(t, "style")
		i := rapid.IntRange(0, len(people)-1).Draw(t, "whom")
		names := data.NewNames(style, people)
		if !strings.ContainsFunc(strings.Split(names.Of(people[i]), " (")[0], func(r rune) bool { return r > '}' || unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			return // nothing in it can be looked for: "{."
		}
		if shown := names.Of(people[i]); !slices.Contains(names.Finder(people).Find(shown, alike), i) {
			t.Fatalf("%q does not find %+v", shown, people[i])
		}
	})
}

func TestTheNumberOfANamesakeFindsThemAlone(t *testing.T) {
	people := list("Sam/Taylor", "Sam/Taylor", "Sam/Brown")
	finder := data.NewNames(data.FullNames, people).Finder(people)
	if got := finder.Find("Sam Taylor (2)", alike); !slices.Equal(got, []int{1}) {
		t.Errorf("found %v", got)
	}
}

func TestWhatSomebodyGoesByExactlyComesFirst(t *testing.T) {
	people := []data.Person{
		{ID: id(1), First: "Annika", Last: "Brown", Code: "10421"},
		{ID: id(2), First: "Ann", Last: "Green", Code: "1042"},
		{ID: id(3), First: "1042", Last: "Taylor"},
		{ID: id(4), First: "Tom", Alias: "Anni", Code: "M17"},
		{ID: id(5), First: "Jo", Alias: "1042 Bus", Code: "M-17"},
		{ID: id(6), First: "Ann-Marie"},
	}
	for query, want := range map[string]string{
		"1042": "Ann Green", "10421": "Annika Brown", "ann": "Ann Green", "ANNI": "Tom", "annika": "Annika Brown",
		"m17": "Tom", "m-17": "Jo", "Ann Green": "Ann Green", "ann-marie": "Ann-Marie", "1042 bus": "Jo",
	} {
		for name, rank := range map[string]func(int) int{
			"everybody alike": alike, "the last likeliest": func(i int) int { return len(people) - i },
			"the first likeliest": func(i int) int { return i },
		} {
			if got := found(people, query, rank); len(got) == 0 || got[0] != want {
				t.Errorf("%q, %s: found %q, want %q first", query, name, got, want)
			}
		}
	}
}

func TestWhoseCodeIsTypedIsAlwaysFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		for i := range people {
			if rapid.Bool().Draw(t, "numbered") {
				people[i].Code = rapid.StringOfN(rapid.SampledFrom([]rune("12M-.")), 1, 5, -1).Draw(t, "code")
			}
			if rapid.Bool().Draw(t, "called like a code") {
				people[i].Alias = rapid.SampledFrom(people).Draw(t, "whose").Code
			}
		}
		whom := rapid.SampledFrom(people).Draw(t, "whom")
		if strings.TrimSpace(whom.Code) == "" {
			return
		}
		ranks := rapid.SliceOfN(rapid.IntRange(0, 3), len(people), len(people)).Draw(t, "ranks")
		rank := func(i int) int { return ranks[i] }
		style := data.NameStyle(rapid.IntRange(0, int(data.CodeOnly)).Draw(t, "style"))
		finder := data.NewNames(style, people).Finder(people)
		for _, typed := range []string{whom.Code, strings.ToLower(whom.Code), " " + whom.Code + " "} {
			got := finder.Find(typed, rank)
			if len(got) == 0 || data.Fold(people[got[0]].Code) != data.Fold(whom.Code) {
				t.Fatalf("%q finds %v, first %+v", typed, got, people[got[0]])
			}
			if named := finder.Named(typed, rank); !slices.Contains(named, got[0]) {
				t.Fatalf("%q names %v, and finds %v", typed, named, got)
			}
		}
	})
}

// A sheet on which codes stand is typed in on a screen that shows names.
func TestTheCodeThatStandsOnPaperWhereSomebodyHasNoneFindsThemWhateverTheScreenShows(t *testing.T) {
	people := []data.Person{
		{ID: data.ID{0xad, 0xa1, 0x23}, First: "Sam", Last: "Taylor"}, {ID: data.ID{0xad, 0xa1, 0x24}, First: "Jo"}, {ID: id(3), First: "Npga"},
	}
	printed := data.NewNames(data.CodeOnly, people).Of(people[0])
	for _, style := range []data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly} {
		finder := data.NewNames(style, people).Finder(people)
		for _, typed := range []string{printed, strings.ToLower(printed), " " + printed + " "} {
			if got, named := finder.Find(typed, alike), finder.Named(typed, alike); !slices.Equal(got, []int{0}) || !slices.Equal(named, got) {
				t.Errorf("%v: %q finds %v and names %v", style, typed, got, named)
			}
		}
		if got := finder.Find("npg", alike); style != data.CodeOnly && !slices.Equal(got, []int{2}) {
			t.Errorf("%v: Npga and a code that begins so and is not shown are %v", style, got)
		}
	}
}

func TestWhoMayBeMeantByANameThatSeveralHave(t *testing.T) {
	people := list("Sam/Taylor/7", "Samira/Zayed", "Sam/Brown/7", "Jo/Sam", "Al/Green/8")
	people[4].Alias = "Jo"
	second := func(i int) int { return (i + 2) % 4 }
	for name, c := range map[string]struct {
		query string
		rank  func(int) int
		want  []int
	}{
		"two of one name":                {"sam", alike, []int{0, 2}},
		"the likelier of them":           {"sam", second, []int{2}},
		"the whole name":                 {"sam taylor", alike, []int{0}},
		"as the screen shows them":       {"Sam B.", alike, []int{2}},
		"the beginning of one":           {"sami", alike, nil},
		"one code for two":               {"7", alike, []int{0, 2}},
		"a code, however likely anybody": {"7", second, []int{2, 0}},
		"one goes by another's name":     {"jo", alike, []int{3, 4}},
		"a last name is nobody's":        {"taylor", alike, nil},
		"nothing":                        {" ", alike, nil},
	} {
		t.Run(name, func(t *testing.T) {
			finder := data.NewNames(data.FirstAndInitial, people).Finder(people)
			if got := finder.Named(c.query, c.rank); !slices.Equal(got, c.want) {
				t.Errorf("%q: %v, want %v", c.query, got, c.want)
			}
		})
	}
}

func TestOneLetterMayBeMistypedWhereNobodyMatches(t *testing.T) {
	people := []data.Person{
		{ID: id(1), First: "Catherine", Last: "Nowak"},
		{ID: id(2), First: "Katherine", Last: "Brown"},
		{ID: id(3), First: "Sam", Last: "Taylor"},
		{ID: id(4), First: "Jo", Last: "Li"},
		{ID: id(5), First: "محمد"},
	}
	for name, c := range map[string]struct {
		query string
		want  []string
	}{
		"exact, so no near miss":          {"katherine", []string{"Katherine Brown"}},
		"one letter wrong":                {"tailor", []string{"Sam Taylor"}},
		"one letter wrong at the start":   {"batherine", []string{"Catherine Nowak", "Katherine Brown"}},
		"one letter left out":             {"talor", []string{"Sam Taylor"}},
		"one letter too many":             {"tayllor", []string{"Sam Taylor"}},
		"one letter too many at the end":  {"samm", []string{"Sam Taylor"}},
		"two letters swapped":             {"tyalor", []string{"Sam Taylor"}},
		"two letters wrong":               {"tzzlor", nil},
		"one wrong in each of two words":  {"tailor szm", []string{"Sam Taylor"}},
		"one right, one near":             {"s tailor", []string{"Sam Taylor"}},
		"two letters are not guessed at":  {"ko", nil},
		"three letters are":               {"szm", []string{"Sam Taylor"}},
		"in Arabic":                       {"محمب", []string{"محمد"}},
		"a code or a name, but not both.": {"nowsk", []string{"Catherine Nowak"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, found(people, c.query, alike)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.query, diff)
			}
		})
	}
}

func TestWhoIsLikelierIsFoundFirst(t *testing.T) {
	people := list("Samira/Zayed", "Tom/Samson", "Sam/Taylor", "Alex/Samuels", "Samuel/Brown")
	tonight := func(i int) int { // Tom and Sam are expected tonight
		if i == 1 || i == 2 {
			return 0
		}
		return 1
	}
	for name, c := range map[string]struct {
		query string
		rank  func(int) int
		want  []string
	}{
		"by first name, then in the list's order": {"sa", alike, []string{"Samira Zayed", "Sam Taylor", "Samuel Brown", "Tom Samson", "Alex Samuels"}},
		"who is expected before who is not":       {"sa", tonight, []string{"Sam Taylor", "Tom Samson", "Samira Zayed", "Samuel Brown", "Alex Samuels"}},
		"also among near misses":                  {"samz", tonight, []string{"Sam Taylor", "Tom Samson", "Samira Zayed", "Samuel Brown", "Alex Samuels"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, found(people, c.query, c.rank)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.query, diff)
			}
		})
	}
}

func TestEverybodyIsFoundByTheStartOfTheirName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		i := rapid.IntRange(0, len(people)-1).Draw(t, "whom")
		name := []rune(data.Fold(people[i].FullName()))
		query := string(name[:rapid.IntRange(1, len(name)).Draw(t, "letters")])
		if got := data.NewFinder(people).Find(query, alike); !slices.Contains(got, i) {
			t.Fatalf("%q does not find %+v, but %v", query, people[i], got)
		}
	})
}

// slips are all texts that differ from the word by one slip of the finger.
func slips(word []rune, alphabet []rune) map[string]bool {
	all := make(map[string]bool)
	for i := range len(word) + 1 {
		head, tail := word[:i], word[i:]
		for _, r := range alphabet {
			all[string(slices.Concat(head, []rune{r}, tail))] = true // too many
			if len(tail) > 0 {
				all[string(slices.Concat(head, []rune{r}, tail[1:]))] = true // wrong
			}
		}
		if len(tail) > 0 {
			all[string(slices.Concat(head, tail[1:]))] = true // left out
		}
		if len(tail) > 1 {
			all[string(slices.Concat(head, []rune{tail[1], tail[0]}, tail[2:]))] = true // swapped
		}
	}
	return all
}

func TestExactlyTheSlipsOfOneLetterAreForgiven(t *testing.T) {
	alphabet := []rune("abc")
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.SampledFrom(alphabet), 1, 6, -1).Draw(t, "name")
		query := rapid.StringOfN(rapid.SampledFrom(alphabet), 1, 6, -1).Draw(t, "query")
		want := strings.HasPrefix(name, query)
		if len(query) >= 3 {
			for slip := range slips([]rune(query), alphabet) {
				want = want || strings.HasPrefix(name, slip)
			}
		}
		got := len(data.NewFinder([]data.Person{{First: name}}).Find(query, alike)) > 0
		if got != want {
			t.Fatalf("%q for %q: found %v, want %v", query, name, got, want)
		}
	})
}

func BenchmarkOneKeystrokeAmongTwoThousandPeople(b *testing.B) {
	finder := data.NewFinder(crowd(2000))
	for name, query := range map[string]string{
		"one letter": "s", "two words": "sam tay", "mistyped": "tailor", "nobody": "qqqqqqqq", "with an accent": "ża",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				finder.Find(query, alike)
			}
		})
	}
}
