package door_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/door"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

// evening is the door of tonight's meeting, with the laptop handed over.
type evening struct {
	*uitest.Host
	t       *testing.T
	meeting data.ID
	people  map[string]data.ID // by full name
}

// openDoor shows the door of a group with these members; who stands after a
// "/" is on the programme's list only. The meeting begins at seven, with ten
// minutes of grace, and it is ten to seven.
func openDoor(t *testing.T, style data.NameStyle, names ...string) evening {
	t.Helper()
	e := evening{t: t, meeting: data.NewID(), people: make(map[string]data.ID)}
	today := data.DateOf(uitest.Evening)
	group := data.Group{ID: data.NewID(), Name: "Thursday group", GraceMinutes: 10, Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-70)},
	}}
	r := data.Records{Programme: data.NewProgramme("Riverside"), Groups: []data.Group{group}}
	r.Programme.ScreenNames = style
	for i, name := range names {
		name, other := strings.CutPrefix(name, "/")
		first, last, _ := strings.Cut(name, " ")
		p := data.Person{ID: data.NewID(), First: first, Last: last, Roles: data.Mentee, Code: "K" + string(rune('A'+i)) + "7"}
		e.people[name] = p.ID
		r.People = append(r.People, p)
		if !other {
			r.Memberships = append(r.Memberships, data.Membership{
				Group: group.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-70)}},
			})
		}
	}
	r.Meetings = []data.Meeting{{ID: e.meeting, Group: group.ID, Date: today, Slot: today, Start: data.At(19, 0)}}
	e.Host = uitest.New(t, r)
	e.Show(door.New(e.Host, e.meeting), screen.Location{})
	return e
}

func (e evening) mark(name string) data.Mark {
	e.t.Helper()
	var mark data.Mark
	e.Stored(func(r *store.Reader) (err error) {
		mark, _, err = r.Mark(e.meeting, e.people[name])
		return err
	})
	return mark
}

func (e evening) wantStatus(name string, want data.Status) {
	e.t.Helper()
	if got := e.mark(name).Status; got != want {
		e.t.Errorf("%s is %v, want %v", name, got, want)
	}
}

func (e evening) marks() int {
	e.t.Helper()
	n := 0
	e.Stored(func(r *store.Reader) error {
		marks, err := r.MarksAt(e.meeting)
		n = len(marks)
		return err
	})
	return n
}

var team = []string{"Sam Tanner", "Sam Thorne", "Samira Khan", "Priya Nair", "Bo Lund", "/Rosa Vale", "Żaneta Nowak"}

func TestNamesAreShownToWhoTypesThemAndToNobodyElse(t *testing.T) {
	all := []string{"Sam Ta.", "Sam Th.", "Samira K.", "Priya N.", "Bo L.", "Rosa V.", "Żaneta N."}
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"", nil},
		{"s", nil},
		{" s ", nil},
		{"sa", []string{"Sam Ta.", "Sam Th.", "Samira K."}},
		{"sam t", []string{"Sam Ta.", "Sam Th."}},
		{"sami", []string{"Samira K."}},
		{"Priya Nair", []string{"Priya N."}},
		{"bo", []string{"Bo L."}},
		{"ro", []string{"Rosa V."}}, // of another group
		{"za", []string{"Żaneta N."}},
		{"prija", nil}, // a near miss is nobody
		{"xaveria", nil},
	} {
		t.Run(c.typed, func(t *testing.T) {
			e := openDoor(t, data.FirstAndInitial, team...)
			e.Type(c.typed)
			var seen []string
			for _, name := range all {
				if e.Sees(name) {
					seen = append(seen, name)
				}
			}
			if d := cmp.Diff(c.want, seen); d != "" {
				t.Errorf("shown (-want +got):\n%s", d)
			}
		})
	}
}

func TestWhereCodesStandForNamesOnlyCodesAreFound(t *testing.T) {
	e := openDoor(t, data.CodeOnly, team...)
	e.WantSeen("Type your code")
	e.Type("sam")
	e.WantUnseen("KA7", "KB7", "KC7", "I am new here")
	e.WantSeen("We do not find this code.", "ask the facilitator")
	e.Press(fyne.KeyEscape)
	e.Type("kb")
	e.WantSeen("KB7")
	e.WantUnseen("Sam", "KA7")
	e.Press(fyne.KeyReturn)
	e.WantSeen("Thank you, KB7")
	e.wantStatus("Sam Thorne", data.Present)
}

func TestWhereNamesAreShownCodesFindNobody(t *testing.T) {
	for _, style := range []data.NameStyle{data.FirstAndInitial, data.FullNames} {
		t.Run(style.String(), func(t *testing.T) {
			e := openDoor(t, style, append(team, "")...) // the last one has a code and no name
			e.Type("kb7")                                // Sam Thorne's
			e.WantUnseen("Sam", "That is me")
			e.WantSeen("We do not find this name.")
			e.Press(fyne.KeyEscape)
			e.Type("sam th")
			e.WantSeen("Sam Th")
			e.Press(fyne.KeyEscape)
			e.Type("kh")
			e.WantSeen("KH7")
		})
	}
}

func TestWhereANameCannotBeDrawnItDoesNotTellTheCode(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	e := openDoor(t, data.FirstAndInitial, "芳 李", "Bo Lund")
	e.Type("李芳")
	e.WantUnseen("KA7")
	e.TapPanel("\uFFFD (1)")
	e.WantSeen("Thank you, \uFFFD (1)")
	e.wantStatus("芳 李", data.Present)
}

func TestAWholeCodeIsFoundHoweverManyBeginLikeIt(t *testing.T) {
	e := openDoor(t, data.CodeOnly, "Ann A", "Bea B", "Cy C", "Dee D", "Eve E", "Flo F", "Gil G")
	var people []data.Person
	e.Stored(func(r *store.Reader) (err error) {
		people, err = r.People()
		return err
	})
	for i, p := range people {
		p.Code = "1042" + strings.Repeat("1", i)
		if err := e.Store().UpdatePerson(p); err != nil {
			t.Fatal(err)
		}
	}
	e.Type("1042")
	e.WantSeen("1042", "That is me")
	e.WantUnseen("10421", "Please type more")
}

func TestANameOfOneLetterCanBeFoundByTypingAllOfIt(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, "J Moss", "James Orr")
	e.Type("j")
	e.WantSeen("J M.")
	e.Press(fyne.KeyReturn)
	e.wantStatus("J Moss", data.Present)
}

func TestWhoTypesTheirNameAsItIsShownIsNotTakenForSomebodyNew(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, "Isla Tulloch", "Kit O’Brien")
	e.Type("Isla T.")
	e.WantSeen("Isla T.", "That is me")
	e.WantUnseen("I am new here")
	e.Press(fyne.KeyReturn)
	e.wantStatus("Isla Tulloch", data.Present)
	e.Type("kit obrien")
	e.WantSeen("Kit O.", "That is me")
}

func TestAFullStopIsNoSecondLetter(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, "Isla Tulloch")
	e.Type("i.")
	e.WantUnseen("Isla T.", "I am new here")
}

func TestManyNamesakesAreNotListed(t *testing.T) {
	names := []string{"/Ann Zorn"}
	for _, last := range []string{"Ash", "Bell", "Cole", "Dunn", "East"} {
		names = append(names, "Ann "+last)
	}
	e := openDoor(t, data.FirstAndInitial, names...)
	e.Type("an")
	e.WantSeen("Ann A.", "Ann E.") // the five who are expected
	e.WantUnseen("Ann Z.")

	e = openDoor(t, data.FirstAndInitial, append(names, "Ann Frost")...)
	e.Type("ann")
	e.WantSeen("Please type more of yours")
	e.WantUnseen("Ann A.", "I am new here")
	e.Type(" f")
	e.WantSeen("Ann F.")
}

func TestATapOrEnterTicks(t *testing.T) {
	for name, take := range map[string]func(evening){
		"a tap":               func(e evening) { e.TapPanel("Priya N.") },
		"Enter":               func(e evening) { e.Press(fyne.KeyReturn) },
		"the arrow and Enter": func(e evening) { e.Press(fyne.KeyDown, fyne.KeyReturn) },
	} {
		t.Run(name, func(t *testing.T) {
			e := openDoor(t, data.FirstAndInitial, team...)
			e.Type("pri")
			take(e)
			e.WantSeen("Thank you, Priya N.", "You are ticked.")
			e.wantStatus("Priya Nair", data.Present)
			if e.marks() != 1 {
				t.Errorf("%d marks", e.marks())
			}
			e.Pass(10 * time.Second)
			e.WantUnseen("Priya", "ticked")
		})
	}
}

func TestEnterAloneTicksNobodyOfSeveral(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("sam")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	if n := e.marks(); n != 0 {
		t.Errorf("%d were ticked", n)
	}
	e.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	e.WantSeen("Thank you, Sam Th.")
	e.wantStatus("Sam Thorne", data.Present)
}

func TestTheNextOneMayTypeAtOnce(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("pri")
	e.TapPanel("Priya N.")
	e.Pass(2 * time.Second)
	e.Type("bo")
	e.WantSeen("Bo L.")
	e.WantUnseen("Priya")
	e.Pass(5 * time.Second) // the time of the thanks is over, Bo's is not
	e.WantSeen("Bo L.")
	e.Press(fyne.KeyReturn)
	e.wantStatus("Bo Lund", data.Present)
}

func TestAfterTheGracePeriodATickIsLateAndDoesNotSaySo(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Pass(21 * time.Minute) // eleven minutes past seven
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.wantStatus("Priya Nair", data.Late)
	e.WantSeen("Thank you, Priya N.", "You are ticked.")
	for _, text := range uitest.Texts(e.Window()) {
		if strings.Contains(strings.ToLower(text), "late") {
			t.Errorf("it says %q", text)
		}
	}
}

func TestTickingTwiceIsHarmless(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.Pass(30 * time.Minute)
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.WantSeen("You are ticked already.")
	e.WantUnseen("Not me")
	e.wantStatus("Priya Nair", data.Present) // and not late now
}

func TestASlipIsTakenBack(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	if err := e.Store().SetMark(e.meeting, e.people["Priya Nair"], data.Excused); err != nil {
		t.Fatal(err)
	}
	before, err := e.Store().ContentHash()
	if err != nil {
		t.Fatal(err)
	}
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.wantStatus("Priya Nair", data.Present) // here they are
	e.Tap("Not me")
	e.wantStatus("Priya Nair", data.Excused)
	e.WantUnseen("Priya", "ticked", "Not me")
	if after, err := e.Store().ContentHash(); err != nil || after != before {
		t.Errorf("the file is not as it was: %v", err)
	}
	e.Type("bo") // the field has the keyboard again
	e.WantSeen("Bo L.")
}

func TestANameThatNobodyHasCanBeGivenByWhoIsNew(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("xaveria")
	e.WantSeen("We do not find this name. Look whether it is spelt as usual, or tap “I am new here”.", "Xaveria", "I am new here")
	e.WantUnseen("facilitator") // one thing to do, not two
	e.Press(fyne.KeyReturn)     // alone it makes nobody
	if n := e.marks(); n != 0 {
		t.Fatalf("%d were ticked", n)
	}
	e.TapPanel("Xaveria")
	e.WantSeen("Thank you, Xaveria", "You are ticked.")
	e.Stored(func(r *store.Reader) error {
		people, err := r.People()
		if !slices.ContainsFunc(people, func(p data.Person) bool {
			return p.First == "Xaveria" && p.Last == "" && p.Joined == e.Today()
		}) {
			t.Error("nobody was added")
		}
		return err
	})
	e.Tap("Not me")
	e.Stored(func(r *store.Reader) error {
		people, err := r.People()
		if len(people) != len(team) {
			t.Errorf("%d people after taking it back, want %d", len(people), len(team))
		}
		return err
	})
}

func TestANewNamesakeIsNotTakenForTheOther(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("priya")
	e.WantUnseen("I am new here") // a slip of the finger must not make a person
	e.Tap("My name is not here")
	e.WantUnseen("Priya N.")
	e.WantSeen("If you are new, tap “I am new here”. If you have been here before, ask the facilitator, please.")
	e.TapPanel("Priya")
	e.WantSeen("Thank you, Priya")
	e.wantStatus("Priya Nair", data.NotRecorded)
}

func TestNothingIsTakenBackThatSomebodyElseDid(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	if err := e.Store().SetMark(e.meeting, e.people["Bo Lund"], data.Present); err != nil {
		t.Fatal(err)
	}
	e.Tap("Not me")
	e.wantStatus("Bo Lund", data.Present)
	e.wantStatus("Priya Nair", data.Present)
}

func TestWhatSomebodyTypedAndLeftGoesAway(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	e.Type("pri")
	e.Pass(time.Minute)
	e.WantUnseen("pri", "Priya")
}

func TestOnlyNamesAreShownOfAnybody(t *testing.T) {
	e := openDoor(t, data.FirstAndInitial, team...)
	for name, status := range map[string]data.Status{"Sam Tanner": data.Absent, "Samira Khan": data.Present} {
		if err := e.Store().SetMark(e.meeting, e.people[name], status); err != nil {
			t.Fatal(err)
		}
	}
	e.celebrate("Sam Thorne")
	e.Type("sam")
	var got []string
	for _, text := range uitest.Texts(e.Window()) {
		if text != "" {
			got = append(got, text)
		}
	}
	slices.Sort(got)
	want := []string{
		"My name is not here", "Sam Ta.", "Sam Th.", "Samira K.",
		"Tap your name, or choose it with the arrow keys and press Enter.",
		"That is me", "Thursday group", "Type your first name", "Welcome", "sam",
	}
	if d := cmp.Diff(want, slices.Compact(got)); d != "" {
		t.Errorf("shown (-want +got):\n%s", d)
	}
}

// celebrate gives somebody a milestone tonight that the group may know.
func (e evening) celebrate(name string) {
	e.t.Helper()
	var p data.Person
	e.Stored(func(r *store.Reader) (err error) {
		p, err = r.Person(e.people[name])
		return err
	})
	p.RecoveryDates, p.ShareMilestones = []data.Date{e.Today().AddDays(-30)}, true
	if err := e.Store().UpdatePerson(p); err != nil {
		e.t.Fatal(err)
	}
}
