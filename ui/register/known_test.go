package register_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
)

func TestARowTellsAllThatThereIsToKnow(t *testing.T) {
	e := takeRegister(t, "Priya", "Sam", "Tomasz", "Jordan")
	e.rich()
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.WantSeen(
		"First time · 60 days today · Priya T., their mentor, is here",
		"Told us: away until 26 November",
		"came at 19:20 · Late from work most weeks",
	)
	e.chord(fyne.KeyBackspace, fyne.KeyModifierAlt)
	e.WantUnseen("Priya T., their mentor, is here")
}

func TestWhatHasNoRoomInARowIsCountedThereAndSaidInFullWithTheRemark(t *testing.T) {
	e := takeRegister(t, "Priya", "Sam")
	e.rich()
	e.isAway("Sam")
	e.Window().Resize(fyne.NewSize(1024-208, 640))
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.WantSeen("First time · 60 days today", "Priya T., their mentor, is here · +1")
	e.Type("sam")
	e.chord(fyne.KeyN, fyne.KeyModifierAlt)
	e.WantSeen("First time · 60 days today · Priya T., their mentor, is here · Told us: away until 26 November")
}

func TestWhoIsOnAPauseIsSaidToBeInTheSearchAndWhenMarked(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.isPaused("Ben")
	e.WantUnseen("Ben T.")
	e.Type("ben")
	e.WantSeen("On a pause")
	e.WantUnseen("Not a member of this group")
	e.Hold()
	e.Press(fyne.KeyReturn)
	e.WantSeen("On a pause")
	e.WantUnseen("Not a member of this group")
	e.Release()
	e.WantSeen("On a pause", "saved")
	e.WantUnseen("Not a member of this group")
}

func TestAllThatThereIsToKnowOfAVisitorIsSaidWithTheRemarkToo(t *testing.T) {
	e := takeRegister(t, "Priya", "Sam")
	e.rich()
	e.isPaused("Sam")
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.Type("sam")
	e.WantSeen("First time · 60 days today · Priya T., their mentor, is here · On a pause")
	e.chord(fyne.KeyN, fyne.KeyModifierAlt)
	e.WantSeen("First time · 60 days today · Priya T., their mentor, is here · On a pause")
}

func TestARemarkIsNotedByKeys(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.keepArrivals()
	e.Type("ben")
	e.chord(fyne.KeyL, fyne.KeyModifierAlt)
	e.chord(fyne.KeyN, fyne.KeyModifierAlt)
	e.Type("Bus was late")
	e.tab()
	e.Press(fyne.KeySpace) // left early
	e.tab()
	e.Type("20:15")
	e.tab()
	e.WantSeen("18:50") // came now, by the clock
	e.Window().Canvas().Focused().(interface{ SetText(string) }).SetText("")
	e.Type("7pm")
	e.Press(fyne.KeyReturn)
	got := e.mark("Ben")
	want := data.Mark{
		Meeting: e.meeting, Person: e.people["Ben"], Status: data.Late, Note: "Bus was late",
		Arrived: data.At(19, 0), LeftEarly: true, LeftAt: data.At(20, 15),
	}
	if got != want {
		t.Errorf("stored %+v, want %+v", got, want)
	}
	e.WantSeen("came at 19:00", "left at 20:15", "Bus was late")
}

func TestARemarkKeepsTheArrivalThatWasNotOnTheDiskYet(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.keepArrivals()
	e.Hold()
	e.Type("ben")
	e.Press(fyne.KeyReturn)
	e.chord(fyne.KeyN, fyne.KeyModifierAlt)
	e.WantSeen("18:50") // came now, by the clock
	e.Type("Bus was late")
	e.Press(fyne.KeyReturn)
	want := data.Mark{Meeting: e.meeting, Person: e.people["Ben"], Status: data.Present, Note: "Bus was late", Arrived: data.At(18, 50)}
	if got := e.mark("Ben"); got != want {
		t.Errorf("stored %+v, want %+v", got, want)
	}
}

func TestATimeThatCannotBeUnderstoodIsNotStored(t *testing.T) {
	e := takeRegister(t, "Ben")
	e.Type("ben")
	e.Press(fyne.KeyReturn)
	e.chord(fyne.KeyN, fyne.KeyModifierAlt)
	e.tab()
	e.tab()
	e.Type("late o'clock")
	e.Tap("Save")
	e.WantSeen("Say at what time, like 19:00.")
	if m := e.mark("Ben"); m.LeftEarly || m.LeftAt != 0 {
		t.Errorf("stored %+v", m)
	}
}

func TestNobodyLeavesBeforeTheyCame(t *testing.T) {
	for typed, said := range map[string]string{
		"18:00": "The meeting began at 19:00. Say when they left after that.",
		"19:10": "They came at 19:20. Say when they left after that.",
	} {
		e := takeRegister(t, "Ben")
		e.keepArrivals()
		e.Type("ben")
		e.Press(fyne.KeyReturn)
		e.chord(fyne.KeyN, fyne.KeyModifierAlt)
		e.tab()
		e.tab()
		e.Type(typed)
		e.tab()
		e.Window().Canvas().Focused().(interface{ SetText(string) }).SetText("")
		e.Type("19:20")
		e.Tap("Save")
		e.WantSeen(said)
		if m := e.mark("Ben"); m.LeftEarly || m.LeftAt != 0 {
			t.Errorf("stored %+v", m)
		}
	}
}

func TestWhoIsAbsentCanHaveARemarkAndNothingElse(t *testing.T) {
	e := takeRegister(t, "Ben")
	e.keepArrivals()
	e.Type("ben")
	e.chord(fyne.KeyA, fyne.KeyModifierAlt)
	e.chord(fyne.KeyN, fyne.KeyModifierAlt)
	e.WantUnseen("Left early", "Came at")
	e.Type("Ring him")
	e.Press(fyne.KeyReturn)
	if m := e.mark("Ben"); m.Note != "Ring him" || m.Status != data.Absent {
		t.Errorf("stored %+v", m)
	}
}

func TestAnAbsenceIsExpectedFromTheRegister(t *testing.T) {
	today := data.NewDate(2026, 11, 19)
	for name, c := range map[string]struct {
		status data.Status
		from   data.Date
	}{
		"who is not here, from tonight on": {data.NotRecorded, today},
		"who is here, from tomorrow on":    {data.Present, today.AddDays(1)},
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Ada", "Ben")
			e.Type("ben")
			e.chord(fyne.KeyA, fyne.KeyModifierAlt)
			e.Type("ben")
			e.chord(map[data.Status]fyne.KeyName{data.NotRecorded: fyne.KeyBackspace, data.Present: fyne.KeyP}[c.status], fyne.KeyModifierAlt)
			e.chord(fyne.KeyW, fyne.KeyModifierAlt)
			e.Press(fyne.KeyReturn) // one without an end would keep him out of sight for ever
			if away := e.person("Ben").Away; len(away) != 0 {
				t.Fatalf("stored without a last day: %+v", away)
			}
			e.Type("3 December")
			e.tab() // past the first day, which is right as it is offered
			e.tab()
			e.Type("With his sister")
			e.Press(fyne.KeyReturn)
			away := e.person("Ben").Away
			want := data.Away{Kind: data.ToldUs, Span: data.Span{From: c.from, Until: data.NewDate(2026, 12, 3)}, Reason: "With his sister"}
			if len(away) != 1 || away[0] != want {
				t.Fatalf("stored %+v, want %+v", away, want)
			}
			if c.status == data.NotRecorded {
				e.WantSeen("Told us: away until 3 December")
			}
		})
	}
}

func TestADateInFiguresIsReadAsTheProgrammesPaperHasIt(t *testing.T) {
	e := takeRegister(t, "Ben")
	var programme data.Programme
	e.Stored(func(r *store.Reader) (err error) {
		programme, err = r.Programme()
		return err
	})
	programme.Paper = data.Letter
	if err := e.Store().UpdateProgramme(programme); err != nil {
		t.Fatal(err)
	}
	e.Type("ben")
	e.chord(fyne.KeyW, fyne.KeyModifierAlt)
	e.Type("12/3/2026")
	e.Press(fyne.KeyReturn)
	if away := e.person("Ben").Away; len(away) != 1 || away[0].Span.Until != data.NewDate(2026, 12, 3) {
		t.Errorf("stored %+v, want 3 December", away)
	}
}

func TestPeopleAreFoundByAliasCodeAndAnyScriptWithThoseMarkedLast(t *testing.T) {
	for query, want := range map[string]string{"sunny": "Sam", "m-17": "Sam", "żan": "Zaneta", "ZAN": "Zaneta", "محم": "محمد", "伟": "伟"} {
		e := takeRegister(t, "Sam", "Zaneta", "محمد", "伟", "Ben")
		p := e.person("Sam")
		p.Alias, p.Code = "Sunny", "M-17"
		if err := e.Store().UpdatePerson(p); err != nil {
			t.Fatal(err)
		}
		e.Type(query)
		e.Press(fyne.KeyReturn)
		e.wantMarks(map[string]data.Status{want: data.Present})
	}
}

func TestACodeTypedWholeMarksWhoseItIs(t *testing.T) {
	e := takeRegister(t, "Ada", "Zed")
	for name, code := range map[string]string{"Ada": "10421", "Zed": "1042"} {
		e.change(name, func(p *data.Person) { p.Code = code })
	}
	e.isPaused("Zed") // and so the less likely of the two
	e.Type("1042")
	e.WantSeen("Enter marks Zed T. present")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Zed": data.Present})
}

func TestEnterDoesNotGuessBetweenTwoOfOneName(t *testing.T) {
	e := takeRegister(t, "Sam", "Samira")
	other, err := e.Store().AddPerson(data.Person{First: "Sam", Last: "Brown", Roles: data.Mentee},
		store.Joining{Group: e.readMeeting().Group, On: e.Today().AddDays(-7)})
	if err != nil {
		t.Fatal(err)
	}
	e.Type("sam")
	e.WantSeen("2 people go by this: ↓ chooses", "Sam B.", "Sam T.")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{})
	e.Press(fyne.KeyDown)
	e.WantSeen("Enter marks Sam B. present")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Sam": data.Present})
	if m := e.markOf(other); m.Status != data.Present {
		t.Errorf("Sam Brown is marked %v", m.Status)
	}
	e.Type("sam") // the other one has not come yet
	e.WantSeen("Enter marks Sam T. present")
}

// mark reads somebody's mark.
func (e evening) mark(name string) data.Mark {
	e.t.Helper()
	return e.markOf(e.people[name])
}

func (e evening) markOf(person data.ID) data.Mark {
	e.t.Helper()
	var m data.Mark
	e.Stored(func(r *store.Reader) (err error) {
		m, _, err = r.Mark(e.meeting, person)
		return err
	})
	return m
}

// keepArrivals has the group keep when people came.
func (e evening) keepArrivals() {
	e.t.Helper()
	var g data.Group
	e.Stored(func(r *store.Reader) (err error) {
		g, err = r.Group(e.readMeeting().Group)
		return err
	})
	g.KeepArrival = true
	if err := e.Store().UpdateGroup(g); err != nil {
		e.t.Fatal(err)
	}
}

func (e evening) tab() { e.Window().Canvas().FocusNext() }

func TestWhoIsNotHereIsNotGreeted(t *testing.T) {
	for name, c := range map[string]struct {
		key    fyne.KeyName
		greets bool
	}{
		"present": {fyne.KeyP, true}, "late": {fyne.KeyL, true}, "not recorded": {fyne.KeyBackspace, true},
		"excused": {fyne.KeyE, false}, "absent": {fyne.KeyA, false},
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Sam", "Priya")
			e.wasMissed("Priya")
			e.rich()
			for _, who := range []string{"sam", "pri"} {
				e.Type(who)
				e.chord(c.key, fyne.KeyModifierAlt)
			}
			for _, greeting := range []string{"First time", "Welcome back"} {
				if e.Sees(greeting) != c.greets {
					t.Errorf("%q is shown: %v", greeting, !c.greets)
				}
			}
			e.WantSeen("60 days today", "last here 1 Oct")
			e.Type("pri")
			e.chord(fyne.KeyN, fyne.KeyModifierAlt)
			if e.Sees("Welcome back") != c.greets {
				t.Errorf("with the remark, the welcome is shown: %v", !c.greets)
			}
		})
	}
}

// wasMissed has somebody seen seven weeks ago, and missed three times since.
func (e evening) wasMissed(name string) {
	e.t.Helper()
	for weeks, status := range map[int]data.Status{7: data.Present, 3: data.Absent, 2: data.Absent, 1: data.Absent} {
		id, err := e.Store().AddMeeting(data.Meeting{
			Group: e.readMeeting().Group, Date: e.Today().AddDays(-7 * weeks), Start: data.At(18, 0),
		})
		if err != nil {
			e.t.Fatal(err)
		}
		if err := e.Store().SetMark(id, e.people[name], status); err != nil {
			e.t.Fatal(err)
		}
		if err := e.Store().CloseMeeting(id, store.LeaveAsIs); err != nil {
			e.t.Fatal(err)
		}
	}
}
