package reports

import "alongside/data"

// AccessTitle is what a topic of an answer to an access request is called.
func (w Words) AccessTitle(t data.AccessTopic) string {
	return w.tr([...]string{
		data.AccessPurposes: "Why it is held", data.AccessSources: "Where it came from", data.AccessRecipients: "Who may be told",
		data.AccessKeeping: "How long", data.AccessRights: "What you can ask", data.AccessComplaints: "If you are not content",
	}[t])
}

// AccessText is what a programme says about a topic: its own text, or that which
// Alongside brings.
func (w Words) AccessText(p data.Programme, t data.AccessTopic) string {
	if text := p.AccessText(t); text != "" {
		return text
	}
	return w.tr([...]string{
		data.AccessPurposes:   "To run the group meetings and the mentor pairs that you take part in, to see who has not been seen so that somebody can ring, and to count without names how the programme goes. It says something about your health, and so is kept with special care.",
		data.AccessSources:    "From you, from the facilitators who took attendance and noted what was said, and from your mentor.",
		data.AccessRecipients: "The facilitators and, of a pair, the mentor. Anybody outside only with your consent. It is not sent to another country.",
		data.AccessKeeping:    "As long as you take part. Ask us for how long after you leave.",
		data.AccessRights:     "To correct it, to erase it, to limit its use, to have it in a form that a computer reads, or to object. You can take back a consent at any time. No computer decides anything about you.",
		data.AccessComplaints: "Talk to us first, if you like. You can complain at any time to the Information Commissioner: ico.org.uk, 0303 123 1113.",
	}[t])
}
