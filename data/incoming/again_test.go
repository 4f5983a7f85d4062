package incoming_test

import (
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/incoming"
)

// Who somebody in a list is, is decided by the name; what stands beside it only tells
// apart those whom the name allows.
func TestWhoIsMeantIsDecidedByTheName(t *testing.T) {
	mai := data.Person{
		ID: data.ID{9, 20}, First: "Mai", Last: "Nguyen", Code: "R-20", Phone: "07700 900500", Email: "mai@example.org",
		Formerly: []data.Called{{First: "Thi Mai", Last: "Nguyen", Until: data.NewDate(2026, 3, 14)}, {Code: "R-2"}},
	}
	mariam := data.Person{ID: data.ID{9, 21}, First: "Mariam", Last: "Haddad", Alias: "Mimi"}
	moe := data.Person{ID: data.ID{9, 22}, First: "Samuel", Last: "Möllering"}
	b := riverside()
	b.People = append(b.People, mai, mariam, moe)
	b.Memberships = append(b.Memberships, member(thursday, mai), member(tuesday, mariam), member(thursday, moe))
	b.Groups = append(b.Groups, thursday)
	for _, c := range []struct{ list, want string }{
		{"Name,Code\nMai Nguyen,R-20", "known from 2026-11-19; Same name and code"},
		{"Name,Code\nMai Nguyen,R-2", "known from 2026-11-19; Same name and code"},
		{"Name,Code\nBen Cole,R-20", "known; Same name"},
		{"Name,Code\nBea Kerr,R-20", "new as Bea|Kerr from 2026-11-19; Nobody by this name"},
		{"Name,Code\nMai Nguyen,R-99", "new as Mai|Nguyen from 2026-11-19; Same name as somebody known, and another address and number"},
		{"Name\n\"Nguyen, Thi Mai\"", "known from 2026-11-19; Known here by this name until March 2026"},
		{"Name,Phone\nMai Nguyen,+44 7700 900500", "known from 2026-11-19; Same name and number"},
		{"Name,Phone\nMai Nguyen,07700 900999", "known from 2026-11-19; Same name. We hold another number"},
		{"Name,Email,Phone\nMai Nguyen,other@example.org,07700 900999", "new as Mai|Nguyen from 2026-11-19; Same name as somebody known, and another address and number"},
		{"Name,Email\nTom Nguyen,mai@example.org", "new as Tom|Nguyen from 2026-11-19; Shares an address or number with somebody known"},
		{"Name,Email\nMai Baran,mai@example.org", "waits; Same first name and address or number, another last name"},
		{"Name,Email\nM Nguyen,mai@example.org", "waits; Perhaps somebody known, who is not in this group"},
		{"Name\nM. Haddad", "known; The only M. Haddad in Tuesday group"},
		{"Name\nMimi", "known; Goes by this name"},
		{"Name\nSamuel Moellering", "known from 2026-11-19; Same name, spelt otherwise"},
		{"Name\nMöllering-Samuel", "known from 2026-11-19; Same name, spelt otherwise"},
		{"Name\nSamuel Mollerinh", "waits; One letter from somebody known"},
		{"Name\nSam", "new as Sam| from 2026-11-19; Nobody by this name"},
		{"Name,3 Nov 2026\nSam,P", "known, 1 marks; The only Sam in Tuesday group"},
		{"Name,3 Nov 2026\nMai,P", "waits; Perhaps somebody known, who is not in this group"},
	} {
		r, p := text(t, c.list+"\n", b, incoming.Choices{Group: tuesday.ID})
		got := says(r, p)[0]
		if want := p.People[0].Said + ": " + c.want; got != want {
			t.Errorf("%q says\n\t%s\nwant\n\t%s", c.list, got, want)
		}
	}
}

func TestSomebodyCanBeSaidToBeSomebodyElse(t *testing.T) {
	list := "Name,Phone,3 Nov 2026\nAdda Brook,07700900999,P\nSam Taylor,07700900111,P\n"
	for name, c := range map[string]struct {
		who  incoming.Who
		want string
	}{
		"somebody known": {incoming.Who{Same: data.ID{9, 1}}, "Adda Brook: known, 1 marks; Chosen by you"},
		"somebody new":   {incoming.Who{New: true}, "Adda Brook: new as Adda|Brook from 2026-11-03, 1 marks; Chosen by you"},
		"nobody":         {incoming.Who{Out: true}, "Adda Brook: out; Left out by you"},
	} {
		t.Run(name, func(t *testing.T) {
			r, p := text(t, list, riverside(), incoming.Choices{}.WithWho(1, c.who))
			if got := says(r, p)[0]; got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestADetailThatWeHaveOtherwiseStaysUnlessItIsChosen(t *testing.T) {
	b := riverside()
	b.People[0].Phone = "07700 900111"
	list := "Name,Phone,Email\nAda Brook,07700 900999,ada@example.org\n"
	_, p := text(t, list, b, incoming.Choices{})
	s := p.People[0]
	if len(s.Differ) != 1 || s.Differ[0].Ours != "07700 900111" || s.Differ[0].Theirs != "07700 900999" || s.Person.Phone != "07700 900111" || s.Person.Email != "ada@example.org" {
		t.Fatalf("%+v", s)
	}
	_, p = text(t, list, b, incoming.Choices{}.WithDetail(s.Differ[0].Row, s.Differ[0].Column, true))
	if got := p.People[0].Person.Phone; got != "07700 900999" {
		t.Errorf("the number is %s", got)
	}
}

func TestWhatWasChosenOfAListHoldsForTheNextOfItsShape(t *testing.T) {
	first, _ := text(t, "Name,Odd,3 Nov 2026,10 Nov 2026\nAda Brook,07700900111,P,hol\n", riverside(), incoming.Choices{}.WithKind(1, incoming.Aside).WithWord("hol", incoming.MeansExcused))
	b := riverside()
	b.Habits = []data.SheetHabit{first.Habit()}
	next := tableOf(t, []byte("Name,Odd,17 Nov 2026\nBen Cole,07700900222,Hol.\n"))
	r, err := incoming.Begin(t.Context(), next, b, incoming.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Questions) != 0 || r.Columns[1].Kind != incoming.Aside {
		t.Errorf("%d questions, the column is %s", len(r.Questions), r.Columns[1].Kind)
	}
	if got := says(r, plan(t, r)); got[1] != "2026-11-17 19:00: E" {
		t.Errorf("%q", got)
	}
	if other, err := incoming.Begin(t.Context(), tableOf(t, []byte("Name,17 Nov 2026\nBen Cole,hol\n")), b, incoming.Choices{}); err != nil || len(other.Questions) != 1 {
		t.Errorf("a list of another shape: %v", err)
	}
}

func TestAListOfAnotherWeekdayIsNotTakenForTheOnlyGroups(t *testing.T) {
	list := "Name,5/11/2026,12/11/2026,19/11/2026\nAda Brook,P,P,A\n"
	r, p := text(t, list, riverside(), incoming.Choices{})
	if len(r.Questions) != 1 || !p.Open || len(r.Questions[0].Answers) != 2 {
		t.Fatalf("%+v", r.Questions)
	}
	if _, err := p.Brought(); err == nil {
		t.Error("it comes in without an answer")
	}
	c := r.Questions[0].Answer(incoming.Choices{}, 1)
	r, p = text(t, list, riverside(), c)
	b, err := p.Brought()
	if err != nil || len(r.Questions) != 0 || len(b.Groups) != 1 || b.Groups[0].Name != "Thursday group" || len(b.Meetings) != 3 {
		t.Errorf("%v: %+v", err, b)
	}
	if r, _ = text(t, list, riverside(), incoming.Choices{Group: tuesday.ID}); len(r.Questions) != 0 {
		t.Errorf("the group was chosen, and it asks %q", r.Questions[0].Says)
	}
}

func TestAFirstNameAloneIsNobodyWhereOthersOfTheListBearIt(t *testing.T) {
	r, p := text(t, "Name,3 Nov 2026\nSam,P\nSam Thorne,P\nAda,P\n", riverside(), incoming.Choices{})
	wantLines(t, says(r, p), []string{
		"Sam: waits; Others in this list are called so",
		"Sam Thorne: new as Sam|Thorne from 2026-11-03, 1 marks; Nobody by this name",
		"Ada: known, 1 marks; The only Ada in Tuesday group",
		"2026-11-03 19:00: PP",
	})
}

func TestTwoOfOneNameAreToldApartByWhatWeHold(t *testing.T) {
	b := riverside()
	list := "Name,Phone\nSam Taylor,07700 900111\nSam Taylor,07700 900222\n"
	_, p := text(t, list, b, incoming.Choices{})
	if p.Count(incoming.Waits) == 0 {
		t.Error("nothing tells which of the two is known, and it does not ask")
	}
	b.People[4].Phone = "07700 900222"
	_, p = text(t, "Name,Phone,Code\nSam Taylor,07700 900111,R-1\nSam Taylor,07700 900222,R-2\n", b, incoming.Choices{})
	if first, second := p.People[0], p.People[1]; first.Verdict == incoming.IsKnown || second.Verdict != incoming.IsKnown {
		t.Errorf("%+v\n%+v", first, second)
	}
}

func TestAColumnIsWhatItsContentsSay(t *testing.T) {
	for _, c := range []struct {
		column string
		want   incoming.Kind
	}{
		{"Number,07700 900111,07700 900222,01632 960111", incoming.Phone},
		{"Person ID,1203301,1203302,1203303", incoming.Number},
		{"No.,1,2,3", incoming.Running},
		{"ID,123,124,125", incoming.Number},
		{"Contact,ada@example.org,ben@example.org,cal@example.org", incoming.Email},
		{"Guest,Yes,No,No", incoming.Aside},
		{"Status,Active,Active,Left", incoming.Aside},
		{"Session,Tuesday group,Tuesday group,", incoming.InGroup},
		{"Cohort,Tuesday group,Tuesday group,", incoming.InGroup},
	} {
		cells := strings.Split(c.column, ",")
		list := "Name," + cells[0] + "\nAda Brook," + cells[1] + "\nBen Cole," + cells[2] + "\nCal Dunn," + cells[3] + "\n"
		r, _ := text(t, list, riverside(), incoming.Choices{})
		if got := r.Columns[1].Kind; got != c.want {
			t.Errorf("%s: %s, want %s", c.column, got, c.want)
		}
	}
}
