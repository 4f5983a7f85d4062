package data

// usualWeeks is how far back attendance is looked at if nobody says otherwise: a
// term of weekly meetings, as many as one line of the attendance strip holds.
const usualWeeks = 15

// UsualPeriod is the period over which somebody's attendance is looked at if
// nobody says otherwise.
func UsualPeriod(today Date) Span { return Span{From: today.AddDays(-7 * usualWeeks), Until: today} }
