package incoming

import (
	"regexp"
	"strings"

	"alongside/data"
	"alongside/data/written"
)

// statusWords are what people write into a register, folded. A letter that could be
// several words, like H, is asked for.
var statusWords = func() map[string]Meaning {
	all := make(map[string]Meaning)
	for meaning, words := range map[Meaning]string{
		MeansPresent: "present,p,x,pr,pres,✓,✔,☑,✅,√,yes,y,1,true,here,attended,came,was there,in,joined,on time,online,in person,remote,participated,checked in," +
			"si,presente,asistio,obecny,obecna,obecne,tak,yn bresennol,bresennol,ydy,anwesend,ja,oui,present e,presente",
		MeansLate: "late,l,tardy,present late,late present,came late,arrived late,tarde,spozniony,spozniona,spoznienie,hwyr,verspatet,zu spat,en retard,retard",
		MeansExcused: "excused,e,apologies,apology,apologies sent,sent apologies,apologised,told us,ap,apols,absent excused,excused absence,absence excused,absent notified,notified,notified absence,absent apologies,absent with apologies,authorised,authorised absence,absent authorised,holiday,on holiday,vacation," +
			"ill,sick,illness,unwell,hospital,away,justificado,justificada,usprawiedliwiony,usprawiedliwiona,wedi ymddiheuro,ymddiheuriad,entschuldigt,krank,urlaub,excuse,excusee",
		MeansAbsent: "absent,a,abs,no,n,0,false,missed,did not come,did not attend,dna,awol,absent unexcused,unexcused absence,unexcused,absence unexcused,absent unauthorised,unauthorised absence,not present,not there," +
			"✗,✘,❌,no show,ausente,falto,nieobecny,nieobecna,nie,absennol,nac ydy,abwesend,fehlt,nein,gefehlt,absente,non",
		Nothing: "not recorded,-,–,—,―,?,n/a,na,null,nil,none,nan,#n/a,#ref!,#value!,not set,not marked,unmarked,unknown,unset,not taken,tbc,.,..,…,_",
	} {
		for word := range strings.SplitSeq(words, ",") {
			all[word] = meaning
		}
	}
	return all
}()

// nothings are what other programs write for no value.
var nothings = map[string]bool{
	"null": true, "nan": true, "n/a": true, "na": true, "#n/a": true, "#ref!": true, "#value!": true, "#name?": true, "#div/0!": true, "none": true, "nil": true,
	"-": true, "–": true, "—": true, "?": true, "??": true, ".": true, "0000-00-00": true, "(blank)": true, "(none)": true, "undefined": true, "unknown": true,
	"anonymous": true, "not set": true, "not provided": true, "no name": true, "tbc": true, "tba": true, "--": true, "---": true, "_": true,
}

// isNothing reports whether a cell says that it says nothing.
func isNothing(cell string) bool { return cell == "" || nothings[data.Fold(cell)] }

var (
	points    = regexp.MustCompile(`\(\s*[\d.,]+\s*/\s*[\d.,]+\s*\)`) // of a mark, as other programs give them: P (2/2)
	wordGaps  = strings.NewReplacer("_", " ", "-", " ", "(", " ", ")", " ", ":", " ", "/", "/", "\ufe0f", "")
	plainEnds = "*.!;,+ "
)

// foldWord is a word of a register without what makes no difference.
func foldWord(text string) string {
	text = data.Fold(points.ReplaceAllString(inLine(text), ""))
	if _, known := statusWords[text]; known {
		return text
	}
	folded := strings.Join(strings.Fields(strings.Trim(wordGaps.Replace(text), plainEnds)), " ")
	if folded == "" {
		return text
	}
	return folded
}

// meaningOf reads a word as people write it, or as the choices have it. A time of
// day is somebody's coming.
func (c Choices) meaningOf(text string) (m Meaning, arrived data.TimeOfDay) {
	if text == "" {
		return Nothing, 0
	}
	folded := foldWord(text)
	if m, ok := c.Words[folded]; ok {
		return m, 0
	}
	if m, ok := statusWords[folded]; ok {
		return m, 0
	}
	if _, clock := written.Within(text); clock != "" && len(clock) == len(text) {
		if at, ok := written.Clock(clock); ok {
			return MeansPresent, at
		}
	}
	return Unknown, 0
}
