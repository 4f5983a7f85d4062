package words

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Reason says a reason for or against something: about somebody who may have a
// mentor or become one, or about a mentor for a mentee. A date of another year
// than today's is said with its year.
func Reason(r data.Reason, today data.Date) string {
	w := With{
		"Text": r.Text, "Count": r.Count, "Of": r.Of, "Date": Date(r.Date, today),
		"Times": Times(r.Times), "Rate": Rate(r.Rate), "Month": monthYear(r.Date), "Percent": Percent(r.Of),
	}
	for _, say := range []func(data.Reason, With) string{pathReason, givingReason, matchReason, mentorReason} {
		if said := say(r, w); said != "" {
			return said
		}
	}
	return ""
}

// monthYear is "March 2026": the day on which somebody was trained matters to
// nobody. It is empty for none.
func monthYear(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return lang.L("{{.Month}} {{.Year}}", With{"Month": lang.L(d.Month().String()), "Year": d.Year()})
}

// lowerFirst lets a label go on in a sentence.
func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}

// pathReason is about somebody who may be ready for a mentor.
func pathReason(r data.Reason, w With) string {
	switch r.Kind {
	case data.DetoxDone:
		return lang.L("Detox finished {{.Date}}", w)
	case data.DetoxAhead:
		return lang.L("Detox until {{.Date}}", w)
	case data.DetoxUnknown:
		return lang.L("No detox is noted")
	case data.RehabDone:
		if r.Count == 0 {
			return lang.L("Rehab until {{.Date}}", w)
		}
		return lang.N("{{.Count}} weeks of rehab, until {{.Date}}", r.Count, w)
	case data.RehabShort:
		return lang.N("{{.Count}} weeks of rehab; ideally it is {{.Of}} or more", r.Count, w)
	case data.RehabUnderWay:
		if r.Date == 0 {
			return lang.L("In rehab at the moment")
		}
		return lang.L("In rehab until {{.Date}}", w)
	case data.RehabUnknown:
		return lang.L("No rehab is noted; ideally it is {{.Of}} weeks or more", w)
	case data.CommitmentMade:
		return lang.L("Has said what they commit to")
	case data.NoCommitment:
		return lang.L("No commitment is noted in their own words")
	case data.OnPauseNow:
		if r.Date == 0 {
			return lang.L("On a pause at the moment")
		}
		return lang.L("On a pause until {{.Date}}", w)
	case data.HasAMentor:
		return lang.N("Has {{.Count}} mentors already", r.Count, w)
	}
	return ""
}

// givingReason is about somebody who may be ready to give back.
func givingReason(r data.Reason, w With) string {
	switch r.Kind {
	case data.RecoveryLong:
		if years := r.Count / 12; years > 1 {
			return lang.N("{{.Count}} years in recovery", years, With{"Count": years})
		}
		return lang.N("{{.Count}} months in recovery", r.Count, w)
	case data.RecoveryShort:
		return lang.N("{{.Count}} months in recovery; the programme asks for {{.Of}}", r.Count, w)
	case data.RecoveryUnknown:
		return lang.L("No recovery date is noted; the programme asks for {{.Of}} months", w)
	case data.AttendsWell:
		return lang.L("Attended {{.Rate}}", w)
	case data.AttendsTooSeldom:
		return lang.L("Attended {{.Rate}}; the programme asks for {{.Percent}}", w)
	case data.AttendsUnknown:
		return lang.L("Nothing is known of their attendance")
	case data.TrainingDone:
		if r.Date == 0 {
			return r.Text
		}
		return lang.L("{{.Text}}, {{.Month}}", w)
	case data.TrainingRunsOut:
		return lang.L("{{.Text}} runs out on {{.Date}}", w)
	case data.TrainingExpired:
		return lang.L("{{.Text}} ran out on {{.Date}}", w)
	case data.TrainingMissing:
		return lang.L("Not trained in: {{.Text}}", w)
	}
	return ""
}

// matchReason is about what a mentee and a mentor have in common.
func matchReason(r data.Reason, w With) string {
	switch r.Kind {
	case data.SharedTimes:
		return lang.L("Both free: {{.Times}}", w)
	case data.NoSharedTimes:
		return lang.L("Never free at the same time")
	case data.SharedLanguage:
		return lang.L("Both speak {{.Text}}", w)
	case data.NoLanguage:
		return lang.L("No language in common")
	case data.SameArea:
		return lang.L("Same area: {{.Text}}", w)
	case data.OtherArea:
		return lang.L("Lives elsewhere: {{.Text}}", w)
	case data.GenderAsWished:
		return lang.L("As wished: {{.Text}}", w)
	case data.GenderOther:
		return lang.L("Not as wished: {{.Text}}", w)
	case data.GenderUnknown:
		return lang.L("Wished for: {{.Text}}; not noted here", w)
	case data.SharedInterests:
		return lang.L("Both like {{.Text}}", w)
	case data.PairedNow:
		return lang.L("They are a pair already")
	case data.PairedBefore:
		return lang.L("Were a pair until {{.Date}}: {{.End}}",
			With{"Date": w["Date"], "End": lowerFirst(EndReason(r.End))})
	}
	return ""
}

// mentorReason is about what a mentor can give at the moment.
func mentorReason(r data.Reason, w With) string {
	switch r.Kind {
	case data.HasVacancy:
		return lang.L("Has room: {{.Count}} of {{.Of}}", w)
	case data.IsFull:
		return lang.L("Already has as many mentees as agreed")
	case data.NoCapacity:
		return lang.L("How many mentees they can take is not agreed")
	case data.RestsNow:
		if r.Date == 0 {
			return lang.L("Rests from mentoring at the moment")
		}
		return lang.L("Rests from mentoring until {{.Date}}", w)
	case data.MentorDeclines, data.MenteeDeclines:
		return lang.L("It is noted that these two are not to be a pair")
	case data.SeldomSeen:
		return lang.L("Has not been seen at meetings lately")
	}
	return ""
}
