package exchange

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"alongside/data"
)

// code is how a value stands in a cell, both ways.
type code[F any] struct {
	write func(F) string
	read  func(string) (F, error)
}

var (
	days   = code[data.Date]{data.Date.String, data.ParseDate}
	clocks = code[data.TimeOfDay]{data.TimeOfDay.String, data.ParseTimeOfDay}
	oneID  = code[data.ID]{
		func(id data.ID) string {
			if id.IsZero() {
				return ""
			}
			return id.String()
		}, data.ParseID,
	}
	numbers = code[int]{
		func(n int) string {
			if n == 0 {
				return ""
			}
			return strconv.Itoa(n)
		},
		func(cell string) (int, error) {
			n, err := strconv.Atoi(cell)
			if err != nil {
				return 0, fmt.Errorf("“%s” is no number", shorten(cell))
			}
			return n, nil
		},
	}
	yeses = code[bool]{
		func(is bool) string {
			if is {
				return "yes"
			}
			return ""
		}, func(cell string) (bool, error) { return strings.EqualFold(cell, "yes"), nil },
	}
	texts    = code[string]{func(s string) string { return s }, func(s string) (string, error) { return s, nil }}
	weekdays = code[time.Weekday]{
		time.Weekday.String, func(cell string) (time.Weekday, error) {
			for _, d := range data.Weekdays {
				if strings.EqualFold(d.String(), cell) {
					return d, nil
				}
			}
			return 0, fmt.Errorf("“%s” is no day of the week", shorten(cell))
		},
	}
	moments = code[int64]{
		func(at int64) string {
			if at == 0 {
				return ""
			}
			return time.UnixMilli(at).UTC().Format(momentForm)
		},
		func(cell string) (int64, error) {
			at, err := time.Parse(momentForm, cell)
			if err != nil {
				return 0, fmt.Errorf("“%s” is no date and time", shorten(cell))
			}
			return at.UnixMilli(), nil
		},
	}
)

const momentForm = "2006-01-02 15:04:05.000"

// most is how many values an enumeration has at the most.
const most = 32

// word is the code of an enumeration: what its String gives.
func word[E interface {
	~uint8
	String() string
}]() code[E] {
	return code[E]{E.String, func(cell string) (E, error) {
		for e := range E(most) {
			if e.String() == cell {
				return e, nil
			}
		}
		return 0, fmt.Errorf("“%s” is not known here", shorten(cell))
	}}
}

// A cell may hold several values, one in a line, and a value several parts with a bar
// between them. What of a text is one of these signs has a backslash before it.
const (
	between = " | "
	escape  = `\`
)

var escaped = strings.NewReplacer(escape, `\\`, "|", `\|`, "\n", `\n`, "\r", `\r`)

// split takes a text apart at a sign that has no backslash before it.
func split(text, sign string) (parts []string) {
	var part strings.Builder
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && i+1 < len(text):
			part.WriteString(text[i : i+2])
			i++
		case strings.HasPrefix(text[i:], sign):
			parts = append(parts, part.String())
			part.Reset()
			i += len(sign) - 1
		default:
			part.WriteByte(text[i])
		}
	}
	return append(parts, part.String())
}

// unescaped undoes what escaped did.
func unescaped(text string) string {
	if !strings.Contains(text, escape) {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' || i+1 == len(text) {
			out.WriteByte(text[i])
			continue
		}
		i++
		switch text[i] {
		case 'n':
			out.WriteByte('\n')
		case 'r':
			out.WriteByte('\r')
		default:
			out.WriteByte(text[i])
		}
	}
	return out.String()
}

// listOf is the code of several values: one a line.
func listOf[F any](one code[F]) code[[]F] {
	return lines(code[F]{
		func(v F) string { return escaped.Replace(one.write(v)) },
		func(s string) (F, error) { return one.read(unescaped(s)) },
	})
}

// lines is the code of several values that know how to keep to a line.
func lines[F any](one code[F]) code[[]F] {
	return code[[]F]{
		func(all []F) string {
			each := make([]string, len(all))
			for i, v := range all {
				each[i] = one.write(v)
			}
			return strings.Join(each, "\n")
		},
		func(cell string) ([]F, error) {
			var all []F
			for _, line := range split(cell, "\n") {
				v, err := one.read(strings.TrimSuffix(line, "\r"))
				if err != nil {
					return nil, err
				}
				all = append(all, v)
			}
			return all, nil
		},
	}
}

// parted is the code of a value of several parts, each given as it stands in a cell.
func parted[F any](apart func(F) []string, together func(parts) (F, error)) code[F] {
	return code[F]{
		func(v F) string {
			all := apart(v)
			for len(all) > 0 && all[len(all)-1] == "" {
				all = all[:len(all)-1]
			}
			for i, p := range all {
				all[i] = escaped.Replace(p)
			}
			return strings.Join(all, between)
		},
		func(cell string) (F, error) {
			all := split(cell, between)
			for i, p := range all {
				all[i] = unescaped(p)
			}
			return together(all)
		},
	}
}

// parts are those of one value. Those behind the last one that says anything are left out.
type parts []string

func (p parts) at(i int) string {
	if i < len(p) {
		return p[i]
	}
	return ""
}

func (p parts) day(i int) (data.Date, error) { return optional(p.at(i), days) }

// optional is the value of a cell that may be empty.
func optional[F any](cell string, c code[F]) (v F, err error) {
	if cell == "" {
		return v, nil
	}
	return c.read(cell)
}
