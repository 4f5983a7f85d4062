package incoming

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"time"

	"alongside/data"
	"alongside/data/written"
)

// wholeDay reads a date of a list that says its year: as written.Days.Whole has it,
// alone or within a longer text, or the number by which a spreadsheet counts days.
func wholeDay(text string, days written.Days) (data.Date, error) {
	d, ok := serial(text)
	if ok {
		return d, nil
	}
	d, err := days.Whole(text)
	if err != nil {
		if day, _ := written.Within(text); day != "" && day != text {
			if found, foundErr := days.Whole(day); foundErr == nil || written.SaysNoYear(foundErr) {
				d, err = found, foundErr
			}
		}
	}
	if err == nil && !plausible(d) {
		err = errors.New("its year cannot be right")
	}
	if err != nil {
		return 0, fmt.Errorf("%s is not a date: %w", quoted(text), err)
	}
	return d, nil
}

func (r *Reading) days() written.Days {
	return written.Days{Today: r.book.Today, Order: r.Order.written()}
}

// day reads a date of a meeting, which takes the year of the list where it says none.
func (r *Reading) day(text string) (data.Date, error) {
	d, err := wholeDay(text, r.days())
	if !written.SaysNoYear(err) || r.Year == 0 {
		return d, err
	}
	day, _ := written.Within(text)
	return r.days().InYear(day, r.Year)
}

// dayTexts are the days of the meetings of the list, as they stand there, each once.
func (r *Reading) dayTexts() (texts []string) {
	if r.has(Mark) {
		for _, c := range r.Columns {
			if c.Kind == Mark {
				texts = append(texts, c.Heading)
			}
		}
		return texts
	}
	seen := map[string]bool{}
	if !r.has(Day, Stamp) {
		return r.titleDays()
	}
	if at := r.column(Day, Stamp); at >= 0 {
		for _, row := range r.dataRows() {
			if text := inLine(r.Table.At(row, at)); text != "" && !seen[text] {
				seen[text] = true
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// detailTexts are the dates that tell of people: when they joined and left.
func (r *Reading) detailTexts() (texts []string) {
	for i, c := range r.Columns {
		if c.Kind == Joined || c.Kind == Left || c.Kind == Recovery {
			for _, row := range r.dataRows() {
				if text := r.Table.At(row, i); text != "" {
					texts = append(texts, text)
				}
			}
		}
	}
	return texts
}

// readDates decides in which order dates are written and of which year those are that
// say none, and reads the days in the headings.
func (r *Reading) readDates() {
	meetings := r.dayTexts()
	r.decideOrder(meetings, r.detailTexts())
	r.decideYear(meetings)
	dates := r.readHeads(r.Order, r.Year, meetings)
	i := 0
	for at := range r.Columns {
		c := &r.Columns[at]
		if c.Kind != Mark {
			continue
		}
		c.Day = dates[i]
		_, clock := written.Within(c.Heading)
		if start, ok := written.Clock(clock); ok && clock != "" {
			c.Start = start
		}
		if c.Day == 0 {
			c.Short = c.Heading
		}
		i++
	}
	if r.Shape != PeopleList && !r.has(Mark, Day, Stamp) {
		r.askDay()
	}
	if r.Shape != PeopleList && r.Year == r.Choices.Year {
		r.doubtGroup(dates)
	}
}

// readHeads reads the days of headings. One without a year is of the year that is
// given for the first of them, and of the next one where they begin anew in January.
func (r *Reading) readHeads(order Order, year int, texts []string) []data.Date {
	days := written.Days{Today: r.book.Today, Order: order.written()}
	dates := make([]data.Date, len(texts))
	last := data.Date(0)
	for i, text := range texts {
		d, err := wholeDay(text, days)
		if written.SaysNoYear(err) && year > 0 {
			day, _ := written.Within(text)
			d, err = days.InYear(day, year)
			if err == nil && d < last-halfYear {
				year++
				d, err = days.InYear(day, year)
			}
			if err == nil {
				last = max(last, d)
			}
		}
		if err == nil {
			dates[i] = d
		}
	}
	return dates
}

const halfYear = 183

// decideOrder reads the order of day and month off what can be read in one way only,
// off the weekdays on which the group meets, and off what cannot have been yet. Where
// that decides nothing it is asked.
func (r *Reading) decideOrder(meetings, details []string) {
	r.Order = DayFirst
	if r.book.Order == written.MonthFirst {
		r.Order = MonthFirst
	}
	if r.Choices.Order != AnyOrder {
		r.Order = r.Choices.Order
		return
	}
	dayFirst, monthFirst, both := "", "", ""
	for _, text := range slices.Concat(meetings, details) {
		day, _ := written.Within(text)
		if day == "" {
			continue
		}
		switch order, proven := written.Proves(day); {
		case proven && order == written.DayFirst:
			dayFirst = text
		case proven:
			monthFirst = text
		case both == "" && r.twoWays(text):
			both = text
		}
	}
	switch {
	case both == "":
		if dayFirst != "" && monthFirst == "" {
			r.Order = DayFirst
		} else if monthFirst != "" && dayFirst == "" {
			r.Order = MonthFirst
		}
		return
	case dayFirst != "" && monthFirst == "":
		r.Order = DayFirst
		return
	case monthFirst != "" && dayFirst == "":
		r.Order = MonthFirst
		return
	case dayFirst == "":
		if order := r.fitting(meetings, details); order != AnyOrder {
			r.Order = order
			return
		}
	}
	r.askOrder(both, dayFirst, monthFirst)
}

// twoWays reports whether a date reads as another one in the other order.
func (r *Reading) twoWays(text string) bool {
	a, b := r.readHeads(DayFirst, someLeapYear, []string{text})[0], r.readHeads(MonthFirst, someLeapYear, []string{text})[0]
	return a != b && a != 0 && b != 0
}

const someLeapYear = 2024

// fitting is the order in which the dates can have been: the meetings on the weekdays
// of the group, or all on one weekday, one after the other, and nothing yet to come.
// AnyOrder: both can, or neither.
func (r *Reading) fitting(meetings, details []string) Order {
	orders := []Order{DayFirst, MonthFirst}
	for _, fits := range []func(Order) (n, of int){
		func(o Order) (n, of int) { return r.onWeekday(o, meetings) },
		func(o Order) (n, of int) { return r.notToCome(o, meetings, 0) },
		func(o Order) (n, of int) { return r.notToCome(o, details, data.DaysAhead) },
		func(o Order) (n, of int) { return r.onOneWeekday(o, meetings) },
	} {
		var all []Order
		for _, o := range orders {
			if n, of := fits(o); of > 0 && n == of {
				all = append(all, o)
			}
		}
		if len(all) == 1 {
			return all[0]
		}
	}
	return AnyOrder
}

// heads reads the meetings in an order, with the year that fits best where they say
// none.
func (r *Reading) heads(o Order, meetings []string) []data.Date {
	year := r.Choices.Year
	if year == 0 {
		year, _ = r.bestYear(o, meetings)
	}
	return r.readHeads(o, year, meetings)
}

func (r *Reading) onWeekday(o Order, meetings []string) (n, of int) {
	weekdays := r.weekdays()
	if len(weekdays) == 0 {
		return 0, 0
	}
	for _, d := range r.heads(o, meetings) {
		if of++; d != 0 && weekdays[d.Weekday()] {
			n++
		}
	}
	return n, of
}

func (r *Reading) onOneWeekday(o Order, meetings []string) (n, of int) {
	dates := r.heads(o, meetings)
	if len(dates) < 3 {
		return 0, 0
	}
	for _, d := range dates {
		if of++; d != 0 && d.Weekday() == dates[0].Weekday() {
			n++
		}
	}
	return n, of
}

func (r *Reading) notToCome(o Order, texts []string, ahead int) (n, of int) {
	for _, d := range r.heads(o, texts) {
		if of++; d <= r.book.Today.AddDays(ahead) {
			n++
		}
	}
	return n, of
}

// weekdays are those on which the groups of the list meet.
func (r *Reading) weekdays() map[time.Weekday]bool {
	days := map[time.Weekday]bool{}
	ids := []data.ID{r.Group}
	for _, id := range r.groups {
		ids = append(ids, id)
	}
	for _, id := range ids {
		if g, ok := r.book.group(id); ok {
			maps.Copy(days, weekdaysOf(g))
		}
	}
	return days
}

func (r *Reading) askOrder(both, dayFirst, monthFirst string) {
	day, _ := written.Within(both)
	at := func(o Order) data.Date { return r.heads(o, []string{both})[0] }
	q := Question{
		About: AskOrder, Word: day, Says: fmt.Sprintf("Is %s %s or %s?", quoted(day), spellDay(at(DayFirst)), spellDay(at(MonthFirst))),
		Because: "All the dates of the list can be read in both ways.", Likely: int(r.Order) - 1,
		Answers: []Answer{
			{Says: "Day first: " + spellDay(at(DayFirst)), Order: DayFirst, choose: func(c Choices) Choices { c.Order = DayFirst; return c }},
			{Says: "Month first: " + spellDay(at(MonthFirst)), Order: MonthFirst, choose: func(c Choices) Choices { c.Order = MonthFirst; return c }},
		},
	}
	if dayFirst != "" {
		q.Because = fmt.Sprintf("%s can only have the day first, and %s only the month.", quoted(dayFirst), quoted(monthFirst))
	}
	r.ask(q)
}

func spellDay(d data.Date) string { return d.Time().Format("Monday 2 January 2006") }

// decideYear finds the year of headings that say none: one that was chosen, or that
// stands in the title, else it is asked.
func (r *Reading) decideYear(meetings []string) {
	var without []string
	for _, text := range meetings {
		if _, err := wholeDay(text, r.days()); written.SaysNoYear(err) {
			without = append(without, text)
		}
	}
	if len(without) == 0 {
		return
	}
	if r.Year = r.Choices.Year; r.Year != 0 {
		return
	}
	if year := r.yearInTitle(); year != 0 {
		r.Year = year
		return
	}
	best, fit := r.bestYear(r.Order, meetings)
	r.Year = best
	q := Question{About: AskYear, Word: without[0], Says: fmt.Sprintf("Of which year is %s?", quoted(without[0])), Times: len(without), Likely: -1}
	q.Because = r.aboutYear(best, meetings)
	if fit {
		q.Because += " " + r.aboutYear(best-1, meetings)
	}
	for year := r.book.Today.Year(); year > r.book.Today.Year()-yearsBack; year-- {
		if dates := r.readHeads(r.Order, year, meetings); year == best || dates[0] <= r.book.Today {
			if year == best {
				q.Likely = len(q.Answers)
			}
			q.Answers = append(q.Answers, Answer{Says: strconv.Itoa(year), Year: year, choose: func(c Choices) Choices { c.Year = year; return c }})
		}
	}
	r.ask(q)
}

const yearsBack = 12

// bestYear is the latest year in which most of the days are on weekdays of the group,
// and none is to come. fit tells that all are.
func (r *Reading) bestYear(o Order, meetings []string) (best int, fit bool) {
	weekdays, most := r.weekdays(), -1
	for year := r.book.Today.Year(); year > r.book.Today.Year()-yearsBack; year-- {
		n, toCome := 0, false
		for _, d := range r.readHeads(o, year, meetings) {
			toCome = toCome || d > r.book.Today
			if d != 0 && weekdays[d.Weekday()] {
				n++
			}
		}
		if !toCome && n > most {
			best, most, fit = year, n, n == len(meetings)
		}
	}
	if best == 0 {
		best = r.book.Today.Year() - 1
	}
	return best, fit
}

// aboutYear says on which weekdays the days lie in a year.
func (r *Reading) aboutYear(year int, meetings []string) string {
	dates := r.readHeads(r.Order, year, meetings)
	for _, d := range dates {
		if d == 0 || d.Weekday() != dates[0].Weekday() {
			return fmt.Sprintf("In %d they are on several weekdays.", year)
		}
	}
	return fmt.Sprintf("In %d they are %ss.", year, dates[0].Weekday())
}

var fourFigures = regexp.MustCompile(`\b(19|20)\d{2}\b`)

// yearInTitle is the only year that stands above the headings; 0: none, or several.
func (r *Reading) yearInTitle() (year int) {
	for i, kind := range r.Rows {
		if kind != TitleRow {
			continue
		}
		for _, cell := range r.Table.Rows[i].Cells {
			for _, found := range fourFigures.FindAllString(cell, -1) {
				n, _ := strconv.Atoi(found)
				if year != 0 && n != year {
					return 0
				}
				year = n
			}
		}
	}
	return year
}

// askDay takes the day of all marks from the title, or asks for it.
func (r *Reading) askDay() {
	if r.Choices.Day != 0 || r.titleDay() != 0 {
		return
	}
	r.ask(Question{
		About: AskDay, Says: "On which day was this meeting?", Because: "The list does not say it.", Likely: -1,
	})
}

// titleDay is the only day that stands above the headings; none: 0.
func (r *Reading) titleDay() (day data.Date) {
	for _, text := range r.titleDays() {
		d, err := wholeDay(text, r.days())
		if err != nil || day != 0 && d != day {
			return 0
		}
		day = d
	}
	return day
}

// titleDays are the days that stand above the headings, as they stand there.
func (r *Reading) titleDays() (texts []string) {
	for i, kind := range r.Rows {
		if kind != TitleRow {
			continue
		}
		for _, cell := range r.Table.Rows[i].Cells {
			if _, err := wholeDay(cell, r.days()); err == nil {
				texts = append(texts, cell)
			}
		}
	}
	return texts
}
