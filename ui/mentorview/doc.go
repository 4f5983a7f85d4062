// Package mentorview is what a mentor sees when the facilitator hands the
// laptop over: their own mentees, how those come to the meetings, the
// one-to-ones of their own pair and the goals. They may log and note there, and
// reach nothing else. All of it is taken from a data.MentorView, so that what an
// earlier mentor wrote has no way in.
package mentorview
