package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
)

// broughtIn says how much a list has brought in.
func broughtIn(d store.Done) string {
	people := len(d.About)
	marks := d.Count - people
	switch {
	case marks > 0 && people > 0:
		return lang.L("Brought in: {{.People}}, {{.Marks}}", With{
			"People": lang.N("{{.Count}} people", people, With{"Count": Number(people)}),
			"Marks":  lang.N("{{.Count}} marks", marks, With{"Count": Number(marks)}),
		})
	case marks > 0:
		return lang.N("Brought in {{.Count}} marks", marks, With{"Count": Number(marks)})
	case people > 0:
		return lang.N("Brought in {{.Count}} people", people, With{"Count": Number(people)})
	}
	return lang.L("Brought in a list")
}
