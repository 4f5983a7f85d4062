package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
)

// Checked says what a check of the file found, and what to do.
func Checked(r store.Report) string {
	switch {
	case r.OK():
		records := 0
		for _, n := range r.Records {
			records += n
		}
		return lang.N("All {{.Count}} records were read and are as they were stored.", records, With{"Count": records})
	case r.Structure != nil:
		return lang.L("The file itself is damaged. Close Alongside, keep the file, and go on with the newest good backup.")
	case len(r.Damaged) > 0:
		return lang.N("{{.Count}} records are damaged; the others can be read. Keep the file, and compare it with the newest good backup.",
			len(r.Damaged), With{"Count": len(r.Damaged)})
	}
	return lang.L("Records were removed or replaced by something other than Alongside. Keep the file, and compare it with the newest good backup.")
}
