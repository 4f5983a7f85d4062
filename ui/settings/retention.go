package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/requests"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// retention is the section of for how long records are kept, who is due to be erased,
// and who asked to see their own.
type retention struct {
	host      screen.Host
	programme data.Programme
	names     data.Names
	due       []data.DueForErasing

	keep, audit        *kit.Picker[int]
	keepField, auditIn *kit.Field
	dueList, asked     *fyne.Container
	erased             *kit.Paragraph
	sheet              *fyne.Container
}

const monthsAYear = 12

// Periods that are offered, in months. One that is stored and not among them is
// offered beside them.
var (
	keepPeriods  = []int{0, 6, 12, 24, 36, 72, 84, 120}
	auditPeriods = []int{12, 24, 36, 72, 84, 120}
)

// period is "2 years" or "6 months".
func period(months int) string {
	switch {
	case months == 0:
		return lang.L("Until somebody erases them")
	case months%monthsAYear == 0:
		return lang.N("{{.Count}} years", months/monthsAYear, words.With{"Count": months / monthsAYear})
	}
	return lang.N("{{.Count}} months", months, words.With{"Count": months})
}

func newRetention(h screen.Host) *retention {
	s := &retention{host: h, dueList: kit.VStack(0), asked: kit.VStack(0), erased: kit.CaptionParagraph("")}
	s.keep = kit.NewPicker("", kit.Options(keepPeriods, period), func(months int) {
		s.change(s.keepField, func(p *data.Programme) { p.KeepMonths = months })
	})
	s.audit = kit.NewPicker("", kit.Options(auditPeriods, period), func(months int) {
		s.change(s.auditIn, func(p *data.Programme) { p.AuditMonths = months })
	})
	s.keepField = kit.NewField(lang.L("After somebody leaves their record is kept for"), s.keep,
		lang.L("Nothing is erased by itself: who is due is listed below. Write the period into what you tell people who ask, under Programme."))
	s.auditIn = kit.NewField(lang.L("The audit trail is kept for"), s.audit,
		lang.L("Older lines go when the file is opened, once a month at most."))
	trail := kit.NewButton(lang.L("Open the audit trail"), kit.Secondary, func() {
		h.Go(screen.Location{Screen: screen.Settings, Part: screen.AuditTrail})
	})
	s.sheet = sheet(lang.L("Keep little, and for a set time. What is not there cannot leak."),
		s.keepField,
		block(lang.L("Due to be erased"), "", s.dueList, s.erased),
		block(lang.L("Asked to see their record"), lang.L("There is one month to hand it over. A request is noted on the person’s page, under More."), s.asked),
		block(lang.L("Who did what"), lang.L("Every deed stands in the audit trail: by whom, when, and about whom. Only leads see it."), kit.Leading(trail)),
		s.auditIn)
	return s
}

func (s *retention) content() fyne.CanvasObject { return s.sheet }

// change stores a period and shows what follows from it.
func (s *retention) change(field *kit.Field, change func(*data.Programme)) {
	field.SetError("")
	if err := changeProgramme(s.host, change); err != nil {
		field.SetError(words.Said(err).Error())
		return
	}
	s.show()
}

func (s *retention) show() {
	var asked []data.AccessRequest
	var erased []data.Erased
	if !s.host.Read(func(r *store.Reader) (err error) {
		if s.programme, err = r.Programme(); err != nil {
			return err
		}
		people, err := r.People()
		if err != nil {
			return err
		}
		s.names = words.NamesIn(words.NameStyleOf(s.programme), people)
		s.due = data.DueToErase(s.programme, people, s.host.Today())
		if asked, err = r.Requests(); err != nil {
			return err
		}
		erased, err = r.Erased()
		return err
	}) {
		return
	}
	s.keep.SetEnabled(!kit.OnlyLooking())
	s.audit.SetEnabled(!kit.OnlyLooking())
	offer(s.keep, keepPeriods, s.programme.KeepMonths)
	offer(s.audit, auditPeriods, s.programme.AuditKept())
	s.showDue()
	s.showAsked(asked)
	s.showErased(erased)
	s.sheet.Refresh()
}

// offer shows a period, also one that is not among the usual.
func offer(p *kit.Picker[int], usual []int, months int) {
	options := kit.Options(usual, period)
	known := false
	for _, m := range usual {
		known = known || m == months
	}
	if !known {
		options = append(options, kit.Option[int]{Value: months, Label: period(months)})
	}
	p.SetOptions(options)
	p.SetSelected(months)
}

// showDue lists who is due, and why.
func (s *retention) showDue() {
	s.dueList.RemoveAll()
	for _, d := range s.due {
		why := lang.L("left {{.Date}}, kept for {{.Period}}", words.With{"Date": words.DateWithYear(d.Person.Left), "Period": strings.ToLower(period(s.programme.KeepMonths))})
		s.dueList.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.HStack(kit.Gap16,
			kit.Grow(kit.VStack(0, kit.ItemName(s.names.Of(d.Person)).Ellipsis(), kit.CaptionParagraph(why))),
			kit.NewLink(lang.L("What would go"), func() {
				s.host.Go(screen.Location{Screen: screen.People, ID: d.Person.ID, Part: screen.Erase})
			}))))
		s.dueList.Add(kit.NewDivider())
	}
	switch {
	case len(s.due) > 0:
		all := kit.NewButton(lang.N("Erase all {{.Count}}", len(s.due), words.With{"Count": len(s.due)}), kit.Secondary, s.askAll).Changes()
		s.dueList.Add(kit.Inset(kit.Gap16, 0, 0, 0, kit.Leading(all)))
	case s.programme.KeepMonths == 0:
		s.dueList.Add(kit.MutedParagraph(lang.L("Choose a period above, and who left longer ago is listed here.")))
	default:
		s.dueList.Add(kit.MutedParagraph(lang.L("Nobody at present.")))
	}
}

// mostNamed is how many people a question names.
const mostNamed = 12

// askAll asks once more before everybody on the list is erased.
func (s *retention) askAll() {
	var names []string
	for _, d := range s.due[:min(len(s.due), mostNamed)] {
		names = append(names, s.names.Of(d.Person))
	}
	if more := len(s.due) - mostNamed; more > 0 {
		names = append(names, lang.N("{{.Count}} more", more, words.With{"Count": more}))
	}
	text := strings.Join(names, ", ") + "\n\n" +
		lang.L("All that is held about them goes, and cannot be brought back. Figures stay as they were. Their names are taken out of the notes of others where it is plain that they are meant. To choose note by note, go to each by “What would go”.")
	count := words.With{"Count": len(s.due)}
	kit.Confirm(s.host.Window(), lang.N("Erase {{.Count}} people", len(s.due), count)+"?", text, lang.N("Erase {{.Count}} people", len(s.due), count), true, s.eraseAll)
}

// eraseAll erases them one after another. Who is in a pair is left.
func (s *retention) eraseAll() {
	st, due := s.host.Store(), s.due
	done, left := 0, 0
	s.host.WorkThrough(lang.L("Erasing"), func() error {
		for _, d := range due {
			var e store.Erasing
			if err := st.View(func(r *store.Reader) (err error) {
				e, err = r.Erasing(d.Person.ID)
				return err
			}); err != nil {
				return err
			}
			if len(e.Live) > 0 {
				left++
				continue
			}
			erasure := store.Erasure{Person: d.Person.ID, Why: store.ErasedKeptLong, Someone: lang.L("someone")}
			for _, m := range e.Mentions {
				if m.Sure() {
					erasure.TakeOut = append(erasure.TakeOut, m.Place)
				}
			}
			if _, err := st.Erase(erasure); err != nil {
				return err
			}
			done++
		}
		return nil
	}, func(err error) {
		s.show()
		if !s.host.Fail(err) {
			return
		}
		said := lang.N("Erased {{.Count}} people.", done, words.With{"Count": done})
		if left > 0 {
			said += " " + lang.N("{{.Count}} people are still in a pair and were left: end those pairs first.", left, words.With{"Count": left})
		}
		s.host.Say(said)
	})
}

// mostAnswered is how many answered requests are listed.
const mostAnswered = 5

func (s *retention) showAsked(all []data.AccessRequest) {
	s.asked.RemoveAll()
	if len(all) == 0 {
		s.asked.Add(kit.MutedParagraph(lang.L("Nobody has asked so far.")))
	}
	answered := 0
	for _, a := range all {
		if !a.Open() {
			if answered++; answered > mostAnswered {
				break
			}
		}
		name := s.names.ByID(a.Person)
		row := kit.HStack(kit.Gap16, kit.Grow(kit.VStack(0,
			kit.Leading(kit.NewLink(name, func() { s.host.Go(screen.Location{Screen: screen.People, ID: a.Person}) })),
			kit.CaptionParagraph(requests.Stands(a, s.host.Today())))))
		if a.Open() {
			row.Add(kit.NewLink(lang.L("Handed over"), func() { requests.HandOver(s.host, a, name) }).Changes())
		}
		s.asked.Add(row)
		s.asked.Add(kit.NewDivider())
	}
}

func (s *retention) showErased(all []data.Erased) {
	kit.ShowIf(len(all) > 0, s.erased)
	if len(all) == 0 {
		return
	}
	var last data.Date
	for _, e := range all {
		last = max(last, e.On)
	}
	s.erased.SetText(lang.L("Somebody was last erased on {{.Date}}. A backup that still holds them does not bring them back.", words.With{"Date": words.DateWithYear(last)}))
}
