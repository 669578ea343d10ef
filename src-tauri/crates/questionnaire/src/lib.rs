//! Plumbline: questionnaire.
