package crawl

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/door"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// spot is where the crawl begins.
type spot struct {
	name string
	kind string // what tells it from others whose title is the same, or empty
	show func(*crawl)
}

func at(name string, p screen.Location) spot {
	return spot{name: name, show: func(c *crawl) { c.app.Go(p) }}
}

// state is a place where a screen shows the same things in another state.
func state(name string, p screen.Location) spot {
	s := at(name, p)
	s.kind = name
	return s
}

func document(key string) spot {
	return state("document "+key, screen.Location{Screen: screen.Documents, Document: key})
}

// reviews are the document that is made of everybody at once.
var reviews = document(reports.AttendanceReviewKey)

// rooms are the screens and their parts.
func rooms() []spot {
	all := []spot{
		at("today", screen.Location{Screen: screen.Today}),
		at("register", screen.Location{Screen: screen.Register}),
		at("meetings", screen.Location{Screen: screen.Meetings}),
		at("people", screen.Location{Screen: screen.People}),
		at("pairs", screen.Location{Screen: screen.Pairs}),
		at("waiting", screen.Location{Screen: screen.Pairs, Part: screen.Waiting}),
		at("mentors", screen.Location{Screen: screen.Pairs, Part: screen.Mentors}),
		at("giving back", screen.Location{Screen: screen.Pairs, Part: screen.GivingBack}),
		at("find a mentor", screen.Location{Screen: screen.Pairs, Part: screen.FindMentor}),
		at("contact logs", screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs}),
		at("audit trail", screen.Location{Screen: screen.Settings, Part: screen.AuditTrail}),
	}
	for _, d := range reports.Documents {
		all = append(all, document(d.Key))
	}
	for i := range settingsSections {
		all = append(all, spot{fmt.Sprintf("settings %d", i+1), "", func(c *crawl) { c.showSettings(i) }})
	}
	all = append(all, at("restore", screen.Location{Screen: screen.Restore}))
	all = append(all, state("notes", screen.Location{Screen: screen.Notes}), spot{"what notes hold", "what notes hold", func(c *crawl) {
		c.app.Go(screen.Location{Screen: screen.Notes})
		keyboard.Type(c.canvas(), "th")
	}})
	return append(all, state("bring in", screen.Location{Screen: screen.BringIn}), spot{"a file to bring in", "", func(c *crawl) {
		c.app.Go(screen.Location{Screen: screen.BringIn})
		chord(c.canvas(), fyne.KeyI, fyne.KeyModifierShortcutDefault)
	}}, spot{"a sheet", "a sheet", func(c *crawl) {
		c.pasteSheet("Name,Tel,1 Oct,8 Oct,15 Oct\nXaveria Quillfeather,07700 900111,x,hol,✓\nnew lady (Jo?),,,✓,\nTotal,,0,1,1\n")
	}}, spot{"before it comes in", "before it comes in", func(c *crawl) {
		c.pasteSheet("First name,Last name,Shoe size\nXaveria,Quillfeather,38\nnan,,39\n")
		keyboard.Press(c.canvas(), fyne.KeyReturn)
	}}, spot{"a slow backup", "", func(c *crawl) {
		c.showSettings(backups)
		c.slow = true
	}}, spot{"slow documents", "", func(c *crawl) {
		c.app.Go(screen.Location{Screen: screen.Documents, Document: reports.AttendanceReviewKey})
		c.slow = true
	}})
}

// pasteSheet brings in cells that were copied.
func (c *crawl) pasteSheet(cells string) {
	c.app.Go(screen.Location{Screen: screen.BringIn})
	fyne.CurrentApp().Clipboard().SetContent(cells)
	chord(c.canvas(), fyne.KeyV, fyne.KeyModifierShortcutDefault)
}

const (
	settingsSections = 10
	backups          = 7
)

// showSettings chooses the i-th section as a person does.
func (c *crawl) showSettings(i int) {
	c.app.Go(screen.Location{Screen: screen.Settings})
	canvas := c.canvas()
	if _, picks := canvas.Focused().(uitest.Picker); picks {
		keyboard.Press(canvas, fyne.KeySpace)
		for range i {
			keyboard.Press(canvas, fyne.KeyDown)
		}
		keyboard.Press(canvas, fyne.KeyReturn)
		return
	}
	keyboard.Press(canvas, fyne.KeyHome)
	for range i {
		keyboard.Press(canvas, fyne.KeyDown)
	}
}

// about are the places about somebody or something in the records.
func about(r *data.Records) (all []spot) {
	person := func(name string, fits func(data.Person) bool) {
		for _, p := range r.People {
			if fits(p) {
				all = append(all, state(name, screen.Location{Screen: screen.People, ID: p.ID}))
				return
			}
		}
	}
	person("a mentee", func(p data.Person) bool { return p.Roles == data.Mentee && p.Left.IsZero() })
	person("a mentor's page", func(p data.Person) bool { return p.Roles.Has(data.Mentor) && p.Left.IsZero() })
	person("somebody with a consent", func(p data.Person) bool {
		return slices.ContainsFunc(r.Consents, func(c data.Consent) bool {
			return c.Person == p.ID && !c.Ended(data.DateOf(uitest.Evening))
		})
	})
	person("somebody who left", func(p data.Person) bool { return !p.Left.IsZero() })
	for _, p := range r.People[:min(1, len(r.People))] {
		all = append(all, state("erasing", screen.Location{Screen: screen.People, ID: p.ID, Part: screen.Erase}))
	}
	meeting := func(name string, fits func(data.Meeting) bool) {
		for _, m := range r.Meetings {
			if fits(m) {
				all = append(all, state(name, screen.Location{Screen: screen.Register, ID: m.ID}))
				return
			}
		}
	}
	for _, state := range []data.MeetingState{data.Planned, data.Open, data.Closed, data.DidNotMeet} {
		meeting("a meeting, "+state.String(), func(m data.Meeting) bool { return m.State == state })
	}
	meeting("a meeting to come", func(m data.Meeting) bool {
		return m.State == data.Planned && m.Date > data.DateOf(uitest.Evening)
	})
	for _, g := range r.Groups[:min(1, len(r.Groups))] {
		all = append(all, at("the grid", screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: g.ID}),
			state("who leads", screen.Location{Screen: screen.Meetings, Part: screen.Rota, ID: g.ID}),
			state("a group to change", screen.Location{Screen: screen.Meetings, Part: screen.ChangeGroup, ID: g.ID}),
			state("a group to end", screen.Location{Screen: screen.Meetings, Part: screen.EndGroup, ID: g.ID}))
	}
	pairs := map[string]bool{}
	for _, p := range r.Pairs {
		now := p.Now()
		name := "a pair, " + now.State.String() + ", " + now.Stage.String()
		if !pairs[name] {
			pairs[name] = true
			all = append(all, state(name, screen.Location{Screen: screen.Pairs, ID: p.ID}))
		}
	}
	for _, p := range r.Pairs {
		if p.Now().State == data.Active {
			all = append(all,
				at("a transfer", screen.Location{Screen: screen.Pairs, Part: screen.Transfer, ID: p.ID}),
				spot{"the mentor's view", "", func(c *crawl) { c.app.HandOver(mentorview.New(c.app, p.Mentor)) }})
			break
		}
	}
	all = append(all, spot{"the door", "", func(c *crawl) {
		if id := c.tonight(); !id.IsZero() {
			c.app.HandOver(door.New(c.app, id))
		}
	}})
	return all
}

// tonight is the meeting of today, or none.
func (c *crawl) tonight() (id data.ID) {
	c.app.Read(func(r *store.Reader) error {
		meetings, err := r.Meetings()
		for _, m := range meetings {
			if m.Date == c.app.Today() {
				id = m.ID
			}
		}
		return err
	})
	return id
}

// outside are the places before a programme is open.
func outside() []spot {
	return []spot{
		{"start", "", func(*crawl) {}},
		{"start after a fall", "", func(c *crawl) {
			c.fell = true
			c.start()
			c.fell = false
		}},
	}
}
