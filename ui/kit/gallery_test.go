package kit

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
)

type look struct {
	name    string
	variant Variant
	scale   float32
	size    fyne.Size
}

// scene is something to draw, and what happens once it is on the screen.
type scene struct {
	content fyne.CanvasObject
	then    func(fyne.Window)
}

// looks are those that people want to see, or the hardest one alone when
// nobody looks.
func looks() []look {
	if os.Getenv(shotsFolder) == "" {
		return []look{{"contrast-200", HighContrastDark, 2, fyne.NewSize(1024, 640)}}
	}
	return []look{
		{"light", Light, 1, fyne.NewSize(1280, 800)},
		{"dark", Dark, 1, fyne.NewSize(1280, 800)},
		{"contrast-light", HighContrastLight, 1, fyne.NewSize(1280, 800)},
		{"contrast-dark", HighContrastDark, 1, fyne.NewSize(1280, 800)},
		{"light-200", Light, 2, fyne.NewSize(1440, 900)},
		{"light-small", Light, 1, fyne.NewSize(1024, 640)},
	}
}

// TestGallery draws every widget in scenes like the drawings, and fails when
// one cannot be drawn or is empty.
func TestGallery(t *testing.T) {
	scenes := []struct {
		name string
		make func(look) scene
	}{
		{"register", registerScene},
		{"today", func(look) scene { return scene{content: todayScene()} }},
		{"person", func(look) scene { return scene{content: personScene()} }},
		{"documents", func(look) scene { return scene{content: documentsScene()} }},
		{"start", func(look) scene { return scene{content: startScene()} }},
		{"controls", func(look) scene { return controlsScene(fyne.Canvas.FocusNext) }},
		{"picker-open", func(look) scene { return controlsScene(nil) }},
		{"confirm", confirmScene},
		{"danger", dangerScene},
		{"form", formScene},
	}
	for _, l := range looks() {
		for _, s := range scenes {
			t.Run(l.name+"/"+s.name, func(t *testing.T) {
				withTheme(t, l.variant, l.scale)
				scene := s.make(l)
				w := inWindow(t, scene.content, l.size.Width, l.size.Height)
				if scene.then != nil {
					scene.then(w)
				}
				saveShot(t, w, s.name+"-"+l.name)
			})
		}
	}
}

func sidebar(selected int) fyne.CanvasObject {
	items := VStack(Gap4, Inset(24, 0, 24, 12, Section("Alongside")))
	for i, name := range []string{"Today", "Register", "Meetings", "People", "Pairs", "Documents"} {
		item := NewNavItem(name, fmt.Sprintf("Ctrl %d", i+1), func() {})
		item.SetSelected(i == selected)
		items.Add(item)
	}
	items.Add(Spacer())
	items.Add(NewNavItem("Settings", "", func() {}))
	items.Add(NewNavItem("Lock", "Ctrl L", func() {}))
	return Stacked(NewFill(ColorSidebar), Inset(0, 16, 22, 16, items))
}

func shell(selected int, screen fyne.CanvasObject) fyne.CanvasObject {
	// Both are far too high on purpose: a column gives each the window's height.
	return Columns(0, []Column{FixedPlain(min(Scaled(208), 300)), Share(1)},
		AtLeast(0, 10000, sidebar(selected)), AtLeast(0, 10000, Inset(24, 32, 24, 32, screen)))
}

func registerScene(l look) scene {
	people := []struct {
		name   string
		hint   []Span
		status data.Status
	}{
		{"Dana K.", []Span{{Text: "Welcome back", Strong: true, Color: ColorAccent}, {Text: " · last here 8 October"}}, data.NotRecorded},
		{"Danny R.", []Span{{Text: "Mentor: Ben A."}}, data.Present},
		{"Adama S.", nil, data.Present},
		{"Priya N.", []Span{{Text: "Late from work most weeks"}}, data.Late},
		{"Jordan P.", []Span{{Text: "60 days today", Strong: true, Color: ColorAccent}}, data.Present},
		{"Tomasz W.", []Span{{Text: "Told us: away until 26 November"}}, data.Excused},
		{strings.Repeat("Adaeze\tChimamanda ", 12), []Span{{Text: "First time", Strong: true, Color: ColorAccent}}, data.Absent},
		{"Yusuf H.", []Span{{Text: "Missed the last 2"}}, data.NotRecorded},
	}
	segments := Fixed(368)
	if l.size.Width < 1200 || l.scale > 1 {
		segments = Fixed(170)
	}
	columns := []Column{Share(1), segments, Fixed(48)}
	list := NewRowList(RowHeightTall, func() int { return len(people) },
		func() fyne.CanvasObject {
			return Inset(0, 12, 0, 16, Columns(Gap16, columns,
				VStack(-2, RowName(""), Caption("").Ellipsis()), NewStatusSegments(),
				Caption("saved").Aligned(fyne.TextAlignTrailing)))
		},
		func(i int, row fyne.CanvasObject) {
			parts := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
			words := parts[0].(*fyne.Container).Objects
			words[0].(*Text).SetText(people[i].name)
			words[1].(*Text).SetSpans(people[i].hint...)
			parts[1].(*StatusSegments).Bind(people[i].status, nil)
		})
	list.SetSelected(0)
	search := NewSearchField("Type a name")
	search.SetText("da")
	search.SetHint(Span{Text: "Enter marks "}, Span{Text: "Dana K.", Strong: true}, Span{Text: " present"})
	head := Head(PageTitle("Thursday group"), Muted("19 November · 19:00 · St Luke’s hall · led by Maria O.").Ellipsis(),
		NewButton("Hide names", Quiet, nil), NewButton("From paper", Secondary, nil),
		NewButton("Print sheet", Secondary, nil), NewButton("Close meeting", Primary, nil))
	side := VStack(Gap8,
		NewFigure("17", "here · 24 expected · 2 first-timers", Figure56, ColorText),
		Columns(Gap8, []Column{Share(1), Share(1)},
			NewFigure("14", "Present", Figure32, ColorPresent), NewFigure("3", "Late", Figure32, ColorLate)),
		Columns(Gap8, []Column{Share(1), Share(1)},
			NewFigure("2", "Excused", Figure32, ColorExcused), NewFigure("0", "Absent", Figure32, ColorAbsent)),
		NewFigure("5", "Not recorded yet", Figure32, ColorMuted),
		Gap(Gap8), Label("Activities"),
		VStack(0, ItemName("Urge surfing"), Caption("CBT · 40 min · Maria O.")), NewDivider(),
		VStack(0, ItemName("Step 4, Inventory"), Caption("12-step · 30 min · Ben A.")), NewDivider(),
		NewLink("Add an activity", nil),
		Label("Unnamed visitors"), NewStepper(0, 99, nil),
	)
	toaster := NewToaster((&clock{}).after)
	toaster.Toast("Marked Priya N. late", "Undo", func() {})
	main := Page(12, search, list, nil)
	screen := Stacked(shell(1, Page(Gap16, head, TwoPane(Gap32, 268, main, Scroll(side)), nil)), toaster)
	return scene{screen, func(fyne.Window) { search.Focus() }}
}

func todayScene() fyne.CanvasObject {
	row := func(tag string, tone Tone, name, what, more, button string) fyne.CanvasObject {
		return VStack(0, Inset(Gap8+2, 0, Gap8+2, 0, FoldingColumns(Gap16,
			[]Column{Fixed(92), Fixed(120), Share(1), Fixed(112)},
			NewTag(tag, tone), RowName(name), VStack(0, NewParagraph(what), CaptionParagraph(more)),
			NewButton(button, Secondary, nil))), NewDivider())
	}
	calls := VStack(0, Section("Who needs a call"), Muted("7 people. A few minutes on the phone keeps people coming.").Ellipsis(), Gap(12),
		row("Review", ToneAbsent, "Yusuf H.", "Missed the last 3 meetings.", "Last here 22 October · mentor Ben A. rang on 2 November", "Log a call"),
		row("Check in", ToneLate, "Dana K.", "Missed the last 2 meetings.", "Last here 5 November · mentor Ruth S.", "Log a call"),
		row("Quiet pair", ToneLate, "Leo F.", "No one-to-one with Grace B. for 16 days.", "Usually weekly", "Open pair"),
		row("Milestone", ToneAccent, "Jordan P.", "60 days today.", "Happy for the group to know", "Certificate"),
	)
	bars := []Bar{}
	for _, v := range []float64{15, 17, 16, 18, 0, 17, 19, 18.5, 20, 19, 21, 22} {
		bars = append(bars, Bar{Value: v, NotRecorded: v == 0})
	}
	side := VStack(Gap8, Section("Thursday group"), Muted("Attendance, last 12 meetings").Ellipsis(), Gap(Gap8),
		NewBarChart(bars, "27 Aug", "12 Nov · 19 of 22"), Gap(Gap8), Section("Coming up"))
	return shell(0, Page(Gap16, Head(PageTitle("Good evening"), Muted("Thursday 19 November")),
		Page(Gap24, NewBanner("Thursday group, 19:00", "St Luke’s hall · 24 expected, 2 have told us they are away", "Take attendance", nil),
			TwoPane(40, 300, Scroll(calls), Scroll(side)), nil), nil))
}

func personScene() fyne.CanvasObject {
	strip := []data.Status{1, 1, 1, 4, 1, 2, 1, 1, 0, 1, 3, 1, 2, 1, 4, 4}
	columns := []Column{Fixed(114), Fixed(130), Share(1), Share(1)}
	table := VStack(0, Columns(Gap16, columns, Label("Date"), Label("Status"), Label("Activity"), Label("Note")), Gap(Gap4), NewDivider())
	for _, s := range []data.Status{4, 1, 2, 3, 0} {
		table.Add(AtLeast(0, Scaled(43), Columns(Gap16, columns, Body("12 Nov"), NewStatusBadge(s), Body("Coping card").Ellipsis(), Body("Left early, 20:10").Ellipsis())))
		table.Add(NewDivider())
	}
	figures := Wrap(48,
		NewFigure("11 of 14", "meetings attended (79 %)", Figure28, ColorText), NewFigure("2", "missed in a row", Figure28, ColorText),
		NewFigure("5 November", "last here", Figure28, ColorText), NewFigure("4 of 5", "one-to-ones kept", Figure28, ColorText))
	long := make([]data.Status, 60)
	for i := range long {
		long[i] = data.Status(i * i % 5)
	}
	body := VStack(Gap16, figures, Section("This term"), NewStatusStrip(strip, "6 Aug", "19 Nov"), table,
		Section("All"), NewStatusStrip(long, "6 Aug 2025", "19 Nov 2026"))
	head := VStack(0, NewLink("‹ People", nil), Head(PageTitle("Dana K."), Muted("Mentee · with Ruth S. since 3 September, building trust · Thursday group").Ellipsis(),
		NewButton("Log a call", Secondary, nil), NewButton("Edit", Secondary, nil), NewButton("Attendance review", Primary, nil)))
	return shell(3, Page(Gap16, head, Page(Gap16, NewTabs([]string{"Attendance", "One-to-ones", "Goals", "Path and milestones", "Consents", "Details"}, nil), Scroll(body), nil), nil))
}

func documentsScene() fyne.CanvasObject {
	names := []string{"Session sheet", "Session summary", "Attendance review", "Caseload pack", "Attendance slip", "Pair register"}
	list := NewRowList(58, func() int { return len(names) },
		func() fyne.CanvasObject {
			return Inset(0, 14, 0, 14, VStack(0, ItemName(""), Caption("").Ellipsis()))
		},
		func(i int, row fyne.CanvasObject) {
			words := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
			words[0].(*Text).SetText(names[i])
			words[1].(*Text).SetText("For a mentor, about one mentee")
		})
	list.SetDividers(false)
	list.SetSelected(2)
	from := NewDateField(today, DayFirst, nil)
	from.SetDate(data.NewDate(2026, 8, 6))
	to := NewDateField(today, DayFirst, nil)
	to.entry.SetText("31/6")
	to.focusChanged(false)
	about := NewPicker("Choose a person", nil, nil)
	paper := NewPicker("", []PickerOption{{ID: "a4", Label: "A4"}}, nil)
	paper.SetSelected("a4")
	form := VStack(Gap8, NewField("About", about, ""), NewField("From", from, ""), NewField("To", to, ""),
		NewField("Paper", paper, ""), NewCheck("Large print", nil),
		NewButton("Save as PDF", Primary, nil), NewButton("Open to print", Secondary, nil),
		CaptionParagraph("A PDF is not protected by your passphrase. Opened copies are removed when Alongside locks or closes."))
	return shell(5, Page(Gap16, PageTitle("Documents"), TwoPane(28, 280, list, Scroll(form)), nil))
}

func startScene() fyne.CanvasObject {
	return CentredAtMost(720, VStack(14, Gap(60), Display("Alongside"),
		MutedParagraph("Attendance, activities and mentor pairs for recovery groups.\nEverything stays on this computer, in one locked file."),
		NewCard("Have a look round", "An invented programme with forty people. Nothing you do in it matters.", true, NewButton("Try the sample", Primary, nil)),
		NewCard("Start your programme", "A name, a passphrase, and a recovery key to print. Three minutes.", false, NewButton("Start", Secondary, nil)),
		NewCard("Open or restore", "A programme file, or a backup of one.", false, NewButton("Open", Secondary, nil)),
		Label("On this computer"), HStack(Gap8, Grow(ItemName("Riverside Recovery")), Muted("last opened yesterday")), NewDivider()))
}
