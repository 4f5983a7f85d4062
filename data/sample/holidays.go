package sample

import (
	"time"

	"alongside/data"
)

// holiday names the bank holiday of England and Wales that falls on the date
// (Banking and Financial Dealings Act 1971; substitute days and one-off
// holidays are left out).
func holiday(d data.Date) (string, bool) {
	easter := easterSunday(d.Year())
	monday := d.Weekday() == time.Monday
	switch {
	case d.Month() == time.January && d.Day() == 1:
		return "New Year’s Day", true
	case d.Month() == time.December && d.Day() == 25:
		return "Christmas Day", true
	case d.Month() == time.December && d.Day() == 26:
		return "Boxing Day", true
	case d == easter.AddDays(-2):
		return "Bank holiday: Good Friday", true
	case d == easter.AddDays(1):
		return "Bank holiday: Easter Monday", true
	case monday && d.Month() == time.May && (d.Day() <= 7 || d.Day() > 24):
		return "Bank holiday", true
	case monday && d.Month() == time.August && d.Day() > 24:
		return "Bank holiday", true
	}
	return "", false
}

// easterSunday of a year of the Gregorian calendar, by the method that was
// printed anonymously in Nature, 20 April 1876.
func easterSunday(year int) data.Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return data.NewDate(year, time.Month(n/31), n%31+1)
}
