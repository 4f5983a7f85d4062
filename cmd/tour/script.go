package main

import "fmt"

// deed is one thing done at the register: what is typed to find somebody, the
// keys that act, and what the app's log then says was done.
type deed struct {
	typed string
	keys  []string
	act   string
	// who and status are what is stored afterwards of one person; none for a
	// deed that is not about one.
	who, status string
}

func present(typed, who string) deed {
	return deed{typed, []string{"Return"}, "mark", who, "present"}
}

func late(typed, who string) deed {
	return deed{typed, []string{"alt+l"}, "mark", who, "late"}
}

// walkIn is somebody whose name nobody has yet.
func walkIn(name, who string) deed {
	return deed{name, []string{"alt+p"}, "walk-in", who, "present"}
}

// arrivals are the evening as people come through the door: 25 are on the
// list, 4 are not, 3 come late, and twice the facilitator slips.
var arrivals = []deed{
	present("da", "Dana Kowalska"), // Danny comes second: he shares the letters
	present("ru", "Ruth Shaw"),
	present("ais", "Aisha Rahman"),
	present("ad", "Adama Sow"),
	present("cal", "Callum Boyd"),
	walkIn("yusra", "Yusra"),
	present("el", "Elena Petrova"),
	present("fe", "Femi Adeyemi"),
	present("sam th", "Sam Thomas"),
	present("gr", "Grace Liu"),
	walkIn("bartek", "Bartek"),
	present("is", "Isla Murray"),
	present("osc", "Oscar Bell"), // the wrong one: Oscar has not come
	{keys: []string{"ctrl+z"}, act: "mark", who: "Oscar Bell"},
	present("le", "Lena Novak"),
	present("mar", "Marek Zając"),
	present("ham", "Hamza Khan"),
	walkIn("carmen", "Carmen"),
	walkIn("tomek", "Tomek"), // who turns out to be Tomasz
	late("pri", "Priya Nair"),
	present("wa", "Wanda Hughes"),
	present("jo", "Jordan Price"),
	{typed: "jo", keys: []string{"alt+e"}, act: "mark", who: "Jordan Price", status: "excused"}, // had rung
	late("ko", "Kofi Mensah"),
	late("ni", "Nina Costa"),
}

// onTheList is how many people the evening is about.
const onTheList = 25 + 4

// mostGroups is the aim: keys or chords a person, beyond the letters that say
// who is meant.
const mostGroups = 1.15

func (e *evening) doDeed(d deed) error {
	return inOrder(
		func() error { return e.typeText(d.typed) },
		func() error { return e.count(d.keys...) },
		func() error { return e.wait("did", d.act) })
}

// count presses keys that count as groups: each one a key or a chord.
func (e *evening) count(keys ...string) error {
	e.groups += len(keys)
	return e.key(keys...)
}

func (e *evening) sayGroups() error {
	each := float64(e.groups) / onTheList
	fmt.Printf("tour: %d keys or chords for %d people: %.2f each\n", e.groups, onTheList, each)
	if each > mostGroups {
		return fmt.Errorf("%.2f keys a person are more than %.2f", each, mostGroups)
	}
	return nil
}

// takeRegister is the whole evening at the register, by keyboard.
func takeRegister(e *evening) error {
	if err := inOrder(
		func() error { return e.keep("before-the-evening") },
		func() error { return e.key("ctrl+2") },
		func() error { return e.wait("screen", "register") },
		func() error { return e.shot("register-empty") },
	); err != nil {
		return err
	}
	e.groups = 0
	for i, d := range arrivals {
		if err := e.doDeed(d); err != nil {
			return fmt.Errorf("%s: %w", d.who, err)
		}
		if i == len(arrivals)/2 {
			if err := e.shot("register-half-way"); err != nil {
				return err
			}
		}
	}
	return inOrder(
		func() error { return e.shot("register") },
		e.addActivity, e.mergeTomek, e.closeMeeting, e.sayGroups,
	)
}

func (e *evening) addActivity() error {
	return inOrder(
		func() error { return e.opens("ctrl+k") },
		func() error { return e.typeText("urge su") },
		func() error { return e.shot("activity") },
		func() error { return e.count("Return", "Return") }, // picks, and adds
		func() error { return e.wait("did", "activities-held") },
		func() error { return e.shot("activity-added") },
	)
}

// mergeTomek makes one person of the walk-in and of whom he turned out to be.
func (e *evening) mergeTomek() error {
	return inOrder(
		func() error { return e.typeText("tomek") },
		func() error { return e.opens("alt+m") },
		func() error { return e.typeText("woj") }, // the start of a last name, without its accent
		func() error { return e.shot("merge") },
		func() error { return e.opens("Return") }, // picks, and compares
		func() error { return e.shot("merge-compared") },
		func() error { return e.count("Return") },
		func() error { return e.wait("did", "merge-people") },
	)
}

func (e *evening) closeMeeting() error {
	return inOrder(
		func() error { return e.opens("ctrl+e") },
		func() error { return e.shot("close") },
		func() error { return e.count("Return") },
		func() error { return e.wait("did", "close-meeting") },
		func() error { return e.shot("closed") },
	)
}

// opens is count for a chord after which something is seen to open.
func (e *evening) opens(chord string) error {
	e.groups++
	return e.open(chord)
}

// absentees are on the list and did not come, and nobody said so.
var absentees = []string{"Danny Reid", "Sam Taylor", "Ben Amadi", "یوسف حسن", "Zoe Park", "Oscar Bell"}

// marksAtTheEnd are those of the closed meeting: the walk-in Tomek is Tomasz,
// and who was not recorded is absent.
func marksAtTheEnd() map[string]string {
	marks := marksAfter(len(arrivals))
	marks["Tomasz Wójcik"] = marks["Tomek"]
	delete(marks, "Tomek")
	for _, who := range absentees {
		marks[who] = "absent"
	}
	return marks
}
